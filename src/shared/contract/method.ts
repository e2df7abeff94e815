import type { z } from 'zod'

/** One entry of the IPC contract: input and output. The table it is in says which process handles it. */
type Method<In extends z.ZodType, Out extends z.ZodType> = { readonly input: In; readonly output: Out }

export function method<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Method<In, Out> {
  return { input, output }
}

import type { z } from 'zod'

/** One row of the IPC contract: what goes in, and what comes out. Who answers it is told by the table it stands in. */
type Method<In extends z.ZodType, Out extends z.ZodType> = { readonly input: In; readonly output: Out }

export function method<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Method<In, Out> {
  return { input, output }
}

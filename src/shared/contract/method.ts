import type { z } from 'zod'

/** Who answers a method: the main process, or the library in its worker. */
type Answerer = 'app' | 'library'

/** One row of the IPC contract: what goes in, what comes out, who answers. */
type Method<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = {
  readonly answeredBy: Answerer
  readonly input: In
  readonly output: Out
}

/** A method that the main process answers. */
export function appMethod<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Method<In, Out> {
  return { answeredBy: 'app', input, output }
}

/** A method that the library answers, in its worker. */
export function libraryMethod<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Method<In, Out> {
  return { answeredBy: 'library', input, output }
}

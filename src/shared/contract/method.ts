import type { z } from 'zod'

/**
 * What a method does. A `query` reads. A `mutation` changes the library: one gesture, one undo step, and its reply carries the number of
 * its commit. An `action` does something beside the library's history: a dialog, a file, a setting, a reading position.
 */
type MethodKind = 'query' | 'mutation' | 'action'

/** One entry of the IPC contract: input and output. The table it is in says which process handles it. */
type Method<K extends MethodKind, In extends z.ZodType, Out extends z.ZodType> = {
  readonly kind: K
  readonly input: In
  readonly output: Out
}

export function query<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Method<'query', In, Out> {
  return { kind: 'query', input, output }
}

export function mutation<In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Method<'mutation', In, Out> {
  return { kind: 'mutation', input, output }
}

export function action<In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): Method<'action', In, Out> {
  return { kind: 'action', input, output }
}

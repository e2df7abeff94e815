type FailureCode =
  | 'bad-input'
  | 'not-found'
  | 'read-only'
  | 'cancelled'
  | 'unreadable'
  | 'too-large'
  | 'binary'
  | 'empty'
  | 'wrong-encoding'
  | 'newer-library'
  | 'damaged-library'
  | 'missing-library'
  | 'locked-library'
  | 'not-a-library'
  | 'missing-library'
  | 'no-library'
  | 'disk-full'
  | 'conflict'
  | 'unconfirmed'
  | 'unexpected'

/**
 * An expected failure. It crosses process boundaries as a value; bugs throw.
 * `message` is one sentence that a person can act on: what happened, what was kept, what to do. `about` is the file that it is about, for a
 * notice of a sentence that does not name it.
 */
export type Failure = { readonly code: FailureCode; readonly message: string; readonly about?: string }

/** The result of a function that may fail in an expected way. A bug throws instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/**
 * What a method replies to a window. `commit` is the number of the last commit that the method made; absent if it made none. The `changed`
 * event of that commit carries the same number and was sent before the reply.
 */
export type Reply<T> = Result<T> & { readonly commit?: number }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: FailureCode, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } }
}

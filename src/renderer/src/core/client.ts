import type { Input, MethodName, Output } from '#shared/contract/contract.ts'
import { fail, type Failure, type Result } from '#shared/contract/result.ts'
import type { AppState } from './app-state.ts'
import type { WindowApi } from './window-api.ts'

/** The renderer's client of the contract. Failures are shown to the person as sentences. */
export type Client = {
  /** Calls a method and returns its Result. For callers that show the failure themselves. */
  readonly ask: <N extends MethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  /** Calls a method. A failure is shown as a notice, and the value is then undefined. */
  readonly want: <N extends MethodName>(method: N, input: Input<N>) => Promise<Output<N> | undefined>
  /**
   * Like `want`, for a gesture that changes the library: the status bar says "Saving…" until it is on disk. Repeating the gesture while it
   * is being sent (a key pressed twice) sends nothing and returns the same result.
   */
  readonly save: <N extends MethodName>(method: N, input: Input<N>) => Promise<Output<N> | undefined>
  /** Like `save`, but returns the Result. */
  readonly attempt: <N extends MethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
}

/** Two equal calls of these are two steps, not one key pressed twice. */
const alwaysSeparate: ReadonlySet<MethodName> = new Set(['undo', 'redo'])

/** Creates the client. A call that throws becomes a failure with a sentence. Cancelling is a failure that is not shown. */
export function createClient(api: WindowApi, state: AppState): Client {
  const ask: Client['ask'] = async (method, input) => {
    try {
      return (await api[method](input as never)) as Result<Output<typeof method>>
    } catch (error) {
      return fail('unexpected', unexpectedSentence(error))
    }
  }
  const want: Client['want'] = async (method, input) => valueOrNotice(await ask(method, input), state)
  // Only the last call is compared. After a different call, an equal earlier one may undo what the last one changed.
  let last: { readonly method: MethodName; readonly input: object; readonly result: Promise<Result<unknown>> } | null =
    null
  const attempt: Client['attempt'] = async (method, input) => {
    if (last?.method === method && !alwaysSeparate.has(method) && JSON.stringify(last.input) === JSON.stringify(input))
      return last.result as ReturnType<typeof ask<typeof method>>
    state.getState().savingBegins()
    const sent = { method, input, result: ask(method, input) }
    last = sent
    try {
      return await sent.result
    } finally {
      if (last === sent) last = null
      state.getState().savingEnds()
    }
  }
  return {
    ask,
    want,
    attempt,
    save: async (method, input) => valueOrNotice(await attempt(method, input), state),
  }
}

function valueOrNotice<T>(result: Result<T>, state: AppState): T | undefined {
  if (result.ok) return result.value
  if (result.error.code !== 'cancelled') showFailure(state, result.error)
  return undefined
}

function showFailure(state: AppState, failure: Failure): void {
  state.getState().showNotice({ kind: 'error', message: failure.message })
}

function unexpectedSentence(error: unknown): string {
  const name = error instanceof Error ? error.message : String(error)
  return `Something went wrong inside Attaché (${name}). What was saved is safe.`
}

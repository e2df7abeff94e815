import type { Input, MethodName, Output } from '#shared/contract/contract.ts'
import { fail, type Failure, type Result } from '#shared/contract/result.ts'
import type { AppState } from './app-state.ts'
import type { WindowApi } from './window-api.ts'

/** The renderer's way to the app: contract methods whose failures are shown to the person in words. */
export type Client = {
  /** Asks and hands the Result back as it is; for callers that show the failure in their own place. */
  readonly ask: <N extends MethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  /** Asks; a failure is shown as a notice, and the value is undefined then. */
  readonly want: <N extends MethodName>(method: N, input: Input<N>) => Promise<Output<N> | undefined>
  /**
   * As `want`, for a gesture that is saved: the status bar says "Saving…" until it is on disk. The same gesture once more while it is on its way
   * (a key pressed twice) is that one gesture.
   */
  readonly save: <N extends MethodName>(method: N, input: Input<N>) => Promise<Output<N> | undefined>
  /** As `save`, and hands the Result back as it is. */
  readonly attempt: <N extends MethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
}

/** Two of these are two steps. */
const stepwise: ReadonlySet<MethodName> = new Set(['undo', 'redo'])

/** A call that throws fails like any other, with a sentence; what the person cancelled is not shown. */
export function createClient(api: WindowApi, state: AppState): Client {
  const ask: Client['ask'] = async (method, input) => {
    try {
      return (await api[method](input as never)) as Result<Output<typeof method>>
    } catch (error) {
      return fail('unexpected', sentenceFor(error))
    }
  }
  const want: Client['want'] = async (method, input) => valueOrNotice(await ask(method, input), state)
  // Only the one sent last: after another, the same again may set back what that one changed.
  let last: { readonly method: MethodName; readonly input: object; readonly result: Promise<Result<unknown>> } | null =
    null
  const attempt: Client['attempt'] = async (method, input) => {
    if (last?.method === method && !stepwise.has(method) && JSON.stringify(last.input) === JSON.stringify(input))
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

function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.message : String(error)
  return `Something went wrong inside Attaché (${name}). What was saved is safe.`
}

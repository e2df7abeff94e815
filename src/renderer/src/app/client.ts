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
  /** As `want`, for a gesture that is saved: the status bar says "Saving…" until it is on disk. */
  readonly save: <N extends MethodName>(method: N, input: Input<N>) => Promise<Output<N> | undefined>
}

/** A call that throws fails like any other, with a sentence; what the person cancelled is not shown. */
export function createClient(api: WindowApi, state: AppState): Client {
  const ask: Client['ask'] = async (method, input) => {
    try {
      return await api[method](input as never) as Result<Output<typeof method>>
    } catch (error) {
      return fail('unexpected', sentenceFor(error))
    }
  }
  const want: Client['want'] = async (method, input) => valueOrNotice(await ask(method, input), state)
  return {
    ask,
    want,
    save: async (method, input) => {
      state.getState().savingBegins()
      try {
        return await want(method, input)
      } finally {
        state.getState().savingEnds()
      }
    },
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

import type { ActionName, Input, MethodName, MutationName, Output, QueryName } from '#shared/contract/contract.ts'
import { fail, type Failure, type Reply, type Result } from '#shared/model/result.ts'
import type { AppState } from './app-state.ts'
import type { Commits } from './commits.ts'
import type { WindowApi } from './window-api.ts'
import { strings } from './strings.ts'

/**
 * The renderer's client of the contract. Each function returns the value, or undefined after a failure that it has shown as a notice. Those
 * that begin with `try` return the Result, for callers that show the failure themselves.
 */
export type Client = {
  readonly query: <N extends QueryName>(method: N, input: Input<N>) => Promise<Output<N> | undefined>
  readonly tryQuery: <N extends QueryName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  /** With `done`, as `mutate`. */
  readonly call: <N extends ActionName>(
    method: N,
    input: Input<N>,
    done?: Done<Output<N>>,
  ) => Promise<Output<N> | undefined>
  readonly tryCall: <N extends ActionName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  /**
   * Sends a gesture that changes the library: the status bar says "Saving…" until it is on disk. Resolves when the stores hold what it
   * changed. Repeating the gesture before that (a key pressed twice) sends nothing and returns the same result. `done` is for a gesture
   * that a person may regret: the sentence that says what it did, with which undo is offered.
   */
  readonly mutate: <N extends MutationName>(
    method: N,
    input: Input<N>,
    done?: Done<Output<N>>,
  ) => Promise<Output<N> | undefined>
  /** The reply has the number of the gesture's commit. */
  readonly tryMutate: <N extends MutationName>(
    method: N,
    input: Input<N>,
    done?: Done<Output<N>>,
  ) => Promise<Reply<Output<N>>>
}

/** What a gesture did, as a sentence that names the record: "Memo deleted from ¶2". Null says nothing. */
export type Done<T> = string | ((value: T) => string | null)

/** Two equal calls of these are two steps, not one key pressed twice. */
const alwaysSeparate: ReadonlySet<MethodName> = new Set(['undo', 'redo'])

/** Creates the client. A call that throws becomes a failure with a sentence. Cancelling is a failure that is not shown. */
export function createClient(api: WindowApi, state: AppState, commits: Commits): Client {
  const send = async <N extends MethodName>(method: N, input: Input<N>): Promise<Reply<Output<N>>> => {
    try {
      return await (api[method] as (input: Input<N>) => Promise<Reply<Output<N>>>)(input)
    } catch (error) {
      return fail('unexpected', unexpectedSentence(error))
    }
  }
  /** Waits until the stores hold what the call changed. */
  const taken = async <T>(reply: Reply<T>): Promise<Reply<T>> => {
    if (reply.commit !== undefined) await commits.whenTaken(reply.commit)
    return reply
  }
  /** The same, then offers to undo it. */
  const offered = async <T>(reply: Reply<T>, done: Done<T> | undefined): Promise<Reply<T>> => {
    await taken(reply)
    const sentence = reply.ok && (typeof done === 'function' ? done(reply.value) : done)
    if (sentence) state.getState().offerUndo(sentence, reply.commit)
    return reply
  }
  const sendOrNotify = async <N extends MethodName>(
    method: N,
    input: Input<N>,
    done?: Done<Output<N>>,
  ): Promise<Output<N> | undefined> => valueOrNotice<Output<N>>(await offered(await send(method, input), done), state)
  // Only the last call is compared. After a different call, an equal earlier one may undo what the last one changed.
  let last: { readonly method: MethodName; readonly input: object; readonly reply: Promise<Reply<unknown>> } | null =
    null
  const sendOnce = <N extends MethodName>(
    method: N,
    input: Input<N>,
    done?: Done<Output<N>>,
  ): Promise<Reply<Output<N>>> => {
    if (last?.method === method && !alwaysSeparate.has(method) && JSON.stringify(last.input) === JSON.stringify(input))
      return last.reply as Promise<Reply<Output<N>>>
    state.getState().savingBegins()
    const saved = send(method, input).finally(() => state.getState().savingEnds())
    const reply = saved.then((one) => offered(one, done))
    const sent = { method, input, reply }
    last = sent
    return reply.finally(() => {
      if (last === sent) last = null
    })
  }
  return {
    query: (method, input) => sendOrNotify(method, input),
    tryQuery: send,
    call: sendOrNotify,
    tryCall: async (method, input) => taken(await send(method, input)),
    tryMutate: sendOnce,
    mutate: async (method, input, done) => valueOrNotice(await sendOnce(method, input, done), state),
  }
}

function valueOrNotice<T>(result: Result<T>, state: AppState): T | undefined {
  if (result.ok) return result.value
  if (result.error.code !== 'cancelled') showFailure(state, result.error)
  return undefined
}

function showFailure(state: AppState, failure: Failure): void {
  state.getState().showNotice({ kind: 'error', message: failure.message, about: failure.about })
}

function unexpectedSentence(error: unknown): string {
  const name = error instanceof Error ? error.message : String(error)
  return strings.unexpected(name)
}

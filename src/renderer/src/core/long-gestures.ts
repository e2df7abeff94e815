import type { AppState } from './app-state.ts'
import { strings } from './strings.ts'

/** What a step answers: how much of the gesture is done and how much is left. Without `rest`, all is done. */
type Answer = { readonly rest?: { readonly done: number; readonly left: number } | undefined }

/** Makes some of a gesture, after what the step before left. Null if it finds nothing to do, undefined after a failure that it has shown. */
type Step<A extends Answer> = (rest: A['rest']) => Promise<A | null | undefined>

/** How a gesture ended. It is interrupted if a step finds nothing more to do where the one before had left something. */
export type GestureEnd<A extends Answer> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'whole'; readonly first: A; readonly last: A }
  | { readonly kind: 'stopped' | 'interrupted'; readonly rest: NonNullable<A['rest']> }

/**
 * Makes gestures on many records step by step, so that the window shows how far they are, other work comes between, and they can be stopped.
 * One runs at a time.
 */
export type LongGestures = {
  /**
   * Makes a gesture. `title` says what is being done, for the number of things that it is done to. Resolves to null if there is nothing to say
   * of it: a step has failed, another library was opened, or another gesture is still running, which has been said.
   */
  readonly run: <A extends Answer>(title: (total: number) => string, step: Step<A>) => Promise<GestureEnd<A> | null>
}

/** `ended` is called after each that took several steps, unless another library was opened meanwhile. */
export function createLongGestures(state: AppState, ended: () => void): LongGestures {
  let lastId = 0
  const running = () => state.getState().longGesture
  const saysRunning = (): boolean => {
    const other = running()
    if (other) state.getState().announce(strings.stillRunning(other.title))
    return other !== null
  }
  const goOn = async <A extends Answer>(
    first: A,
    title: (total: number) => string,
    step: Step<A>,
  ): Promise<GestureEnd<A> | null> => {
    const id = ++lastId
    // Null once another library is open.
    const own = () => (running()?.id === id ? running() : null)
    try {
      for (let last = first; ;) {
        const { rest } = last
        if (!rest) return { kind: 'whole', first, last }
        const shown = own() ?? { id, title: title(rest.done + rest.left), isStopping: false }
        state.setState({ longGesture: { ...shown, done: rest.done, left: rest.left } })
        if (shown.isStopping) return { kind: 'stopped', rest }
        const next = await step(rest)
        if (next === undefined || !own()) return null
        if (next === null) return { kind: 'interrupted', rest }
        last = next
      }
    } finally {
      if (own()) {
        state.setState({ longGesture: null })
        ended()
      }
    }
  }
  return {
    run: async (title, step) => {
      if (saysRunning()) return null
      const first = await step(undefined)
      if (first === undefined) return null
      if (first === null) return { kind: 'nothing' }
      // A gesture of one step shows nothing. Of two that were asked for within a step, one goes on.
      if (!first.rest) return { kind: 'whole', first, last: first }
      return saysRunning() ? null : goOn(first, title, step)
    },
  }
}

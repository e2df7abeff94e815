import type { App } from './app-context.ts'
import { strings } from './strings.ts'

/** Maximum wait in ms. A save that takes longer may never end, for example when the disk is full. */
const commitTimeoutMs = 1500

/**
 * Saves all unsaved text and waits until it is on disk, before the window closes or another library opens. A long gesture ends after the
 * step that it is at.
 * Resolves to whether everything was saved. If not, a notice says why, and then `consequence`: a whole sentence that says what it means for
 * what the user asked for.
 */
export async function commitAll(
  { flushers, state }: Pick<App, 'flushers' | 'state'>,
  consequence: string,
): Promise<boolean> {
  const { notice: before } = state.getState()
  state.getState().stopLongGesture()
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), commitTimeoutMs))
  if (await Promise.race([flushUntilSaved(flushers, state), late])) return true
  const { notice, showNotice } = state.getState()
  const problem = notice && notice !== before ? notice.message : null
  showNotice({ kind: 'error', message: problem === null ? consequence : strings.unsaved(problem, consequence) })
  return false
}

/** A save that was under way and fails puts its text back into the field, so the fields are flushed again after it. */
async function flushUntilSaved(flushers: App['flushers'], state: App['state']): Promise<boolean> {
  const kept = await flushers.flushAll()
  if (state.getState().saving === 0) return kept
  await waitUntilSaved(state)
  return flushUntilSaved(flushers, state)
}

function waitUntilSaved(state: App['state']): Promise<void> {
  return new Promise((resolve) => {
    const stop = state.subscribe(({ saving }) => {
      if (saving > 0) return
      stop()
      // `saving` drops before the sender gets its result and puts the text back, so let the sender run first.
      setTimeout(resolve)
    })
  })
}

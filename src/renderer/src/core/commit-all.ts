import type { App } from './app-context.ts'

/** What could not be saved by then, in ms, waits for nobody: its disk may be full. */
const commitTimeoutMs = 1500

/**
 * Commits all that is half typed, and waits until it is on disk: the window closes, or another library takes the place of this one.
 * Answers whether it is; where it is not, the person is told why, and `then`: what becomes of what they asked for.
 */
export async function commitAll({ flushers, state }: Pick<App, 'flushers' | 'state'>, then: string): Promise<boolean> {
  const { notice: before } = state.getState()
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), commitTimeoutMs))
  if (await Promise.race([everything(flushers, state), late])) return true
  const { notice, showNotice } = state.getState()
  const why = notice && notice !== before ? `${notice.message} ` : ''
  showNotice({ kind: 'error', message: `${why}What you typed last is not saved yet, so ${then}` })
  return false
}

/** What was on its way already and could not be saved is back in its field once that is known, so the fields are asked again then. */
async function everything(flushers: App['flushers'], state: App['state']): Promise<boolean> {
  const kept = await flushers.flushAll()
  if (state.getState().saving === 0) return kept
  await saved(state)
  return everything(flushers, state)
}

function saved(state: App['state']): Promise<void> {
  return new Promise((resolve) => {
    const stop = state.subscribe(({ saving }) => {
      if (saving > 0) return
      stop()
      // Whoever sent it hears of it after the count.
      setTimeout(resolve)
    })
  })
}

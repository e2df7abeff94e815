import type { App } from './app-context.ts'

/** What could not be saved by then, in ms, waits for nobody: its disk may be full. */
const patience = 1500

/**
 * Commits all that is half typed, and waits until it is on disk: the window closes, or another library takes the place of this one.
 * Answers whether it is.
 */
export async function commitAll({ flushers, state }: Pick<App, 'flushers' | 'state'>): Promise<boolean> {
  const kept = await flushers.flushAll()
  await saving(state)
  return kept && state.getState().saving === 0
}

function saving(state: App['state']): Promise<void> {
  if (state.getState().saving === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(giveUp)
      stop()
      resolve()
    }
    const giveUp = setTimeout(end, patience)
    const stop = state.subscribe(({ saving: left }) => { if (left === 0) end() })
  })
}

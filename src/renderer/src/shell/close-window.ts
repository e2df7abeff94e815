import type { App } from '../core/app-context.ts'
import { commitAll } from '../core/commit-all.ts'
import { strings } from './strings.ts'

/** If the window is closed again within this time (ms), it closes without saving: the notice has said what is lost. */
const confirmWithinMs = 60_000

/**
 * Closes the window once all unsaved text is on disk. If saving fails, the window stays open with a notice; closing it again closes it
 * anyway.
 */
export function windowCloser({
  api,
  flushers,
  report,
  state,
}: Pick<App, 'api' | 'flushers' | 'report' | 'state'>): () => Promise<void> {
  let told = -Infinity
  return async () => {
    const isMeant = performance.now() - told < confirmWithinMs
    const kept = await commitAll({ flushers, state }, strings.unsaved.windowStays).catch((error: unknown) => {
      report(error)
      return true
    })
    if (!kept) told = performance.now()
    await api.alive({ to: kept || isMeant ? 'closing' : 'staying' })
  }
}

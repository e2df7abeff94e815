import type { App } from '../core/app-context.ts'
import { commitAll } from '../core/commit-all.ts'

/** Whoever closes the window again this soon, in ms, was told what is lost then, and means it. */
const again = 60_000

/** Closes the window once what is half typed is on disk. Where it cannot be, the window stays and says so; closed again, it goes all the same. */
export function windowCloser({
  api,
  flushers,
  report,
  state,
}: Pick<App, 'api' | 'flushers' | 'report' | 'state'>): () => Promise<void> {
  let told = -Infinity
  return async () => {
    const isMeant = performance.now() - told < again
    const kept = await commitAll({ flushers, state }, 'the window stays open. Close it again to go without it.').catch(
      (error: unknown) => {
        report(error)
        return true
      },
    )
    if (!kept) told = performance.now()
    await api.alive({ to: kept || isMeant ? 'closing' : 'staying' })
  }
}

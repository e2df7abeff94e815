import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, type Result } from '#shared/model/result.ts'
import { problemOf } from '#shared/library/library-problem.ts'
import type { App } from '../../core/app-context.ts'
import { commitAll } from '../../core/commit-all.ts'
import { strings } from './strings.ts'

type Parts = Pick<App, 'client' | 'flushers' | 'state'>
/** The methods that open another library. */
export type Way =
  | 'newLibrary'
  | 'openLibrary'
  | 'openGivenLibrary'
  | 'openExample'
  | 'locateLibrary'
  | 'restoreBackup'
  | 'takeOverLibrary'
  | 'openRescuedCopy'

/** If the person asks again within this time (ms), they have been told what is lost and mean it. */
const confirmWithinMs = 60_000

/**
 * Opens another library. Unsaved text belongs to the current one and is saved first; if that fails, a notice says so and the result is
 * `cancelled`.
 * A read-only library can never save it: there, asking again opens the other library without saving.
 */
export async function tryAnother<W extends Way>(app: Parts, way: W, input: Input<W>): Promise<Result<Output<W>>> {
  const { library, toldOfLoss, set } = app.state.getState()
  const isReadOnly = library !== null && library.readOnly !== null
  const isMeant = isReadOnly && performance.now() - toldOfLoss < confirmWithinMs
  if ((await commitAll(app, isReadOnly ? strings.another.withoutIt : strings.another.whenSaved)) || isMeant)
    return app.client.tryCall(way, input)
  set({ toldOfLoss: performance.now() })
  return fail('cancelled', strings.another.notSaved)
}

/** Like `tryAnother`, but shows a failure as a notice. Undefined if no library was opened. */
export async function openAnother<W extends Way>(app: Parts, way: W, input: Input<W>): Promise<Output<W> | undefined> {
  const opened = await tryAnother(app, way, input)
  if (opened.ok) return opened.value
  if (opened.error.code !== 'cancelled')
    app.state.getState().showNotice({ kind: 'error', message: opened.error.message, about: opened.error.about })
  return undefined
}

/**
 * Opens a recent library. If it is missing or cannot be opened, shows what can be done: on the screen if no library is open, else in a
 * sheet over the open one. Resolves to whether it is open.
 */
export async function openRecent(app: Parts, path: string): Promise<boolean> {
  const opened = await tryAnother(app, 'openLibrary', { recent: path })
  if (opened.ok) return true
  if (opened.error.code === 'cancelled') return false
  const problem = problemOf(path, opened.error)
  const { problem: shown, set, openDialog } = app.state.getState()
  if (shown) set({ problem })
  else openDialog({ kind: 'library-problem', problem })
  return false
}

import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, type Result } from '#shared/contract/result.ts'
import { problemOf } from '#shared/library/library-problem.ts'
import type { App } from '../../core/app-context.ts'
import { commitAll } from '../../core/commit-all.ts'

type Parts = Pick<App, 'client' | 'flushers' | 'state'>
/** The methods after which another library is open. */
export type Way =
  | 'newLibrary'
  | 'openLibrary'
  | 'openGivenLibrary'
  | 'openExample'
  | 'locateLibrary'
  | 'restoreBackup'
  | 'takeOverLibrary'
  | 'openRescuedCopy'

/** Whoever asks again this soon, in ms, was told what is lost then, and means it. */
const again = 60_000

/**
 * Opens another library. What is half typed belongs to this one, and is committed first; where it cannot be, the person is told, and it counts
 * as cancelled. A library that can only be read will never take it: there, asked again, another one is opened without it.
 */
export async function tryAnother<W extends Way>(app: Parts, way: W, input: Input<W>): Promise<Result<Output<W>>> {
  const { library, toldOfLoss, set } = app.state.getState()
  const isReadOnly = library !== null && library.readOnly !== null
  const isMeant = isReadOnly && performance.now() - toldOfLoss < again
  if ((await commitAll(app, isReadOnly ? withoutIt : whenSaved)) || isMeant) return app.client.ask(way, input)
  set({ toldOfLoss: performance.now() })
  return fail('cancelled', 'What you typed last is not saved yet.')
}

const whenSaved = 'no other library was opened; it stands where it was. Try again when it is saved.'
const withoutIt =
  'no other library was opened; it stands where it was. Copy it if you need it, and choose again to go on without it.'

/** As `tryAnother`, with a failure shown as a notice. Undefined when none was opened. */
export async function openAnother<W extends Way>(app: Parts, way: W, input: Input<W>): Promise<Output<W> | undefined> {
  const opened = await tryAnother(app, way, input)
  if (opened.ok) return opened.value
  if (opened.error.code !== 'cancelled')
    app.state.getState().showNotice({ kind: 'error', message: opened.error.message })
  return undefined
}

/**
 * Opens one that was opened before. Where it is missing or cannot be opened, what can be done is shown: on the screen where no library is
 * open, else in a sheet over the one that is. Answers whether it is open.
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

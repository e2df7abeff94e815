import type { EventPayload } from '#shared/contract/events.ts'
import { openAnother } from '../features/library/open-another.ts'
import { showImported } from '../features/sources/import-text.ts'
import type { App } from '../core/app-context.ts'
import type { AppValues } from '../core/app-state.ts'
import { commitAll } from '../core/commit-all.ts'

/**
 * Follows what the system gives to the app: a file that was double-clicked or dropped on its icon, arguments of a start. One after the other; what
 * is half typed is saved before each, and where it cannot be, nothing is opened and the person is told.
 */
export function followGiven(app: App): void {
  let last = Promise.resolve()
  app.api.onFilesGiven((given) => {
    last = last.then(() => openGiven(app, given)).catch(app.report)
  })
  void app.api.alive({ to: 'hears' })
}

/** Opens the library that was given, then imports the texts that were given with it; into no other library, where that one could not be opened. */
export async function openGiven(app: App, { id, library, texts }: EventPayload<'filesGiven'>): Promise<void> {
  const opened = library ? await openAnother(app, 'openGivenLibrary', { id }) : null
  if (opened === undefined || texts === 0) return
  // What is shown of the library is read after it is opened, and would lead away from the text again.
  await until(app, (now) => (opened ? now.library?.path === opened.path : (now.library ?? now.problem) !== null))
  if (!(await commitAll(app, notImported))) return
  const outcome = await app.client.save('importGiven', { id })
  if (outcome) showImported(app, outcome)
}

const notImported =
  'the text was not imported; what you typed stands where it was. Open the text again when it is saved.'

function until({ state }: Pick<App, 'state'>, isSo: (now: AppValues) => boolean): Promise<void> {
  if (isSo(state.getState())) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = state.subscribe((now) => {
      if (!isSo(now)) return
      stop()
      resolve()
    })
  })
}

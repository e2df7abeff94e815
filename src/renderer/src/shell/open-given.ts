import type { EventPayload } from '#shared/contract/events.ts'
import { openAnother } from '../features/library/open-another.ts'
import { importOffer, showImported } from '../features/sources/import-text.ts'
import type { App } from '../core/app-context.ts'
import type { AppValues } from '../core/app-state.ts'
import { commitAll } from '../core/commit-all.ts'
import { strings } from './strings.ts'

/**
 * Opens files passed by the system (double click, drop on the app's icon, start arguments), one after the other. Unsaved text is saved
 * before each. If that fails, nothing is opened and a notice says so.
 */
export function followGiven(app: App): void {
  let last = Promise.resolve()
  app.api.onFilesGiven((given) => {
    last = last.then(() => openGiven(app, given)).catch(app.report)
  })
  void app.api.alive({ to: 'hears' })
}

/**
 * Opens the given library, then imports the texts given with it. If the library cannot be opened, the texts are not imported into another
 * one.
 */
export async function openGiven(app: App, { id, library, texts }: EventPayload<'filesGiven'>): Promise<void> {
  const opened = library ? await openAnother(app, 'openGivenLibrary', { id }) : null
  if (opened === undefined || texts === 0) return
  // Wait until the library has been read into the stores; reading it later would replace the imported text on the screen.
  await until(app, (now) => (opened ? now.library?.path === opened.path : (now.library ?? now.problem) !== null))
  if (!(await commitAll(app, strings.unsaved.notImported))) return
  showImported(app, await app.client.call('importGiven', { id }, importOffer(app)))
}

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

import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { App } from '../../core/app-context.ts'
import { showWhenDone } from './import-text.ts'
import { strings } from './strings.tsx'

/** Imports what was attached to a mail, each file as a source of its own that belongs to it. */
export async function addAttachments(app: App, source: Id): Promise<void> {
  await showWhenDone(app, app.client.call('importAttachments', { source }))
}

/** Shows the pages of an original beside its text; one without pages is saved as the file that it was. */
export async function showOriginal({ client, state }: App, { id, format }: SourceView): Promise<void> {
  if (format === 'pdf') {
    state.getState().jumpTo({ source: id, record: null, offset: null })
    state.getState().set({ pageBeside: true })
    return
  }
  const saved = await client.call('saveOriginal', { source: id })
  if (saved) state.getState().announce(strings.card.originalSaved(saved.path))
}

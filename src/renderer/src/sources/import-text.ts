import type { SourceView } from '#shared/sources/source-view.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import type { App } from '../app/app-context.ts'

/** Opens the text that was just imported, with its card to fill in. */
function show({ state, stores }: App, source: SourceView): void {
  void stores.sources.refresh([source.id]).then(() => {
    state.getState().jumpTo({ source: source.id, record: null, offset: 0 })
    state.getState().openDialog({ kind: 'source-card', source: source.id, fresh: true })
  })
}

/** A pasted text becomes a source; its failure is shown. */
export async function importPaste(app: App, text: string): Promise<void> {
  const source = await app.client.save('importPaste', { text })
  if (source) show(app, source)
}

/** Files that were dropped become sources, one after the other; the first that cannot is named, and those after it are left. */
export async function importFiles(app: App, files: readonly File[]): Promise<void> {
  for (const file of files) {
    if (file.size > maxSourceBytes) {
      app.state.getState().showNotice({ kind: 'error', message: `“${file.name}” is larger than 50 MB, which is more than Attaché reads; nothing was changed.` })
      return
    }
    const bytes = await bytesOf(file)
    if (!bytes) {
      app.state.getState().showNotice({ kind: 'error', message: `“${file.name}” could not be read; nothing was changed. If it is a folder, drop the texts in it.` })
      return
    }
    const source = await app.client.save('importBytes', { name: file.name, bytes })
    if (!source) return
    show(app, source)
  }
}

/** Asks for files and imports them; the last one is shown. */
export async function chooseTexts(app: App): Promise<void> {
  const sources = await app.client.save('chooseAndImport', {})
  const last = sources?.at(-1)
  if (last) show(app, last)
}

/**
 * Ctrl+V outside a text field becomes a paste event, which carries the text without a clipboard permission;
 * so the key is left to the browser. From the menu or the box, the person is told the key.
 */
export function pasteAsSource({ state }: App): false {
  state.getState().announce('Press Ctrl+V to paste a text as a new source')
  return false
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

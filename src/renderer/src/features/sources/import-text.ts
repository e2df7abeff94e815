import { fail, type Result } from '#shared/model/result.ts'
import type { ImportOutcome } from '#shared/sources/import-outcome.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import type { App } from '../../core/app-context.ts'
import { strings } from './strings.tsx'

/** Opens the imported text; `withCard` also opens its card. */
function show({ state }: App, source: SourceView, withCard = true): void {
  state.getState().jumpTo({ source: source.id, record: null, offset: 0 })
  if (withCard) state.getState().openDialog({ kind: 'source-card', source: source.id, fresh: true })
}

/** Imports pasted text as a source; a failure is shown. */
export async function importPaste(app: App, text: string): Promise<void> {
  const source = await app.client.mutate('importPaste', { text })
  if (source) show(app, source)
}

/** Imports dropped files as sources, one after the other, and names those that failed. */
export async function importFiles(app: App, files: readonly File[]): Promise<void> {
  const outcome: ImportOutcome = { imported: [], refused: [] }
  for (const file of files) {
    const source = await importFile(app, file)
    if (source.ok) outcome.imported.push(source.value)
    else outcome.refused.push({ name: file.name, message: source.error.message })
  }
  showImported(app, outcome)
}

async function importFile({ client }: App, file: File): Promise<Result<SourceView>> {
  if (/\.attache$/iu.test(file.name)) return fail('bad-input', strings.import.isLibrary(file.name))
  if (file.size > maxSourceBytes) return fail('too-large', strings.import.tooLarge(file.name))
  // A file of size 0 is not read: it may be a pipe that never returns.
  const bytes = file.size === 0 ? new Uint8Array() : await bytesOf(file)
  if (!bytes) return fail('unreadable', strings.import.unreadable(file.name))
  return client.tryMutate('importBytes', { name: file.name, bytes })
}

/** Lets the person choose files and imports them; shows the last one. */
export async function chooseTexts(app: App): Promise<void> {
  const outcome = await app.client.call('chooseAndImport', {})
  if (outcome) showImported(app, outcome)
}

/**
 * Shows the last imported text and says which files failed; for a single failure, why. The source card is then not opened, so that it does
 * not cover the notice.
 */
export function showImported(app: App, { imported, refused }: ImportOutcome): void {
  const last = imported.at(-1)
  if (last) show(app, last, refused.length === 0)
  const [first] = refused
  if (!first) return
  const all = imported.length + refused.length
  const names = refused.map(({ name }) => name)
  const message = all === 1 ? first.message : strings.import.partly(imported.length, all, names)
  app.state.getState().showNotice({ kind: 'error', message })
}

/**
 * Ctrl+V outside a text field becomes a paste event, which carries the text without a clipboard permission, so the key is left to the
 * browser. From the menu or the command palette, the key is announced.
 */
export function pasteAsSource({ state }: App): false {
  state.getState().announce(strings.import.pasteKey)
  return false
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

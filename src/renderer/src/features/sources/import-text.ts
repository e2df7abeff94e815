import { fail, type Result } from '#shared/model/result.ts'
import type { ImportOutcome } from '#shared/sources/import-outcome.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { ImportedSource, SourceView } from '#shared/sources/source-view.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import type { App } from '../../core/app-context.ts'
import type { Done } from '../../core/client.ts'
import { strings } from './strings.tsx'

/** Opens the imported text; `withCard` also opens its card. */
function show({ state }: App, source: SourceView, withCard = true): void {
  // What was said of an import before is of no use any more.
  if (state.getState().notice?.kind === 'info') state.getState().dismissNotice()
  state.getState().jumpTo({ source: source.id, record: null, offset: 0 })
  if (withCard) state.getState().openDialog({ kind: 'source-card', source: source.id, fresh: true })
}

/** Imports pasted text as a source; a failure is shown. */
export async function importPaste(app: App, text: string): Promise<void> {
  const source = await app.client.mutate('importPaste', { text }, (one) => importedSentence([one]))
  if (source?.already) showAlready(app, source)
  else if (source) show(app, source)
}

/** Opens a source that was to be imported and is here already, and offers to import its text once more. */
function showAlready(app: App, source: SourceView): void {
  show(app, source, false)
  const again = async () => {
    const sentence = strings.import.importedAgain(sourceName(source))
    const copy = await app.client.mutate('importAgain', { id: source.id }, sentence)
    if (copy) show(app, copy)
  }
  app.state.getState().showNotice({
    kind: 'info',
    message: strings.import.already(sourceName(source)),
    action: { label: strings.import.again, run: () => void again() },
  })
}

/** What is said with the offer to undo an import; null where undo would take back only one of several, or nothing. */
export function importOffer(outcome: ImportOutcome | null): string | null {
  return outcome && outcome.refused.length === 0 ? importedSentence(outcome.imported) : null
}

function importedSentence([source, ...more]: readonly ImportedSource[]): string | null {
  return source && !source.already && more.length === 0 ? strings.import.imported(sourceName(source)) : null
}

/** Imports dropped files as sources, one after the other, and names those that failed. */
export async function importFiles(app: App, files: readonly File[]): Promise<void> {
  const outcome: ImportOutcome = { imported: [], refused: [] }
  // Undo takes one import back, so it is not offered for several.
  const only = files.length === 1 ? (source: ImportedSource) => importedSentence([source]) : undefined
  for (const file of files) {
    const source = await importFile(app, file, only)
    if (source.ok) outcome.imported.push(source.value)
    else outcome.refused.push({ name: file.name, message: source.error.message })
  }
  showImported(app, outcome)
}

async function importFile(
  { client }: App,
  file: File,
  done: Done<ImportedSource> | undefined,
): Promise<Result<ImportedSource>> {
  if (/\.attache$/iu.test(file.name)) return fail('bad-input', strings.import.isLibrary(file.name))
  if (file.size > maxSourceBytes) return fail('too-large', strings.import.tooLarge(file.name))
  // A file of size 0 is not read: it may be a pipe that never returns.
  const bytes = file.size === 0 ? new Uint8Array() : await bytesOf(file)
  if (!bytes) return fail('unreadable', strings.import.unreadable(file.name))
  return client.tryMutate('importBytes', { name: file.name, bytes }, done)
}

/** Lets the person choose files and imports them; shows the last one. */
export async function chooseTexts(app: App): Promise<void> {
  const outcome = await app.client.call('chooseAndImport', {}, importOffer)
  if (outcome) showImported(app, outcome)
}

/**
 * Shows the last imported text and says which were already here and which failed; for a single failure, why. The source card is then not opened, so that it does
 * not cover the notice.
 */
export function showImported(app: App, { imported, refused }: ImportOutcome): void {
  const fresh = imported.filter(({ already }) => !already)
  const already = imported.filter((source) => source.already)
  const all = imported.length + refused.length
  if (all === 1 && already[0]) return showAlready(app, already[0])
  const last = fresh.at(-1) ?? already.at(-1)
  const isWhole = refused.length + already.length === 0
  if (last) show(app, last, isWhole)
  if (isWhole) return void pointOutCopies(app, fresh.slice(0, -1))
  const [first] = refused
  const message =
    all === 1 && first
      ? first.message
      : strings.import.partly(
          fresh.length,
          all,
          refused.map(({ name }) => name),
          already.map(sourceName),
        )
  app.state
    .getState()
    .showNotice({ kind: first ? 'error' : 'info', message, about: all === 1 ? first?.name : undefined })
}

/** Names sources whose text is nearly that of another one. Their cards, which were not opened, ask about it. */
async function pointOutCopies({ client, state }: App, sources: readonly SourceView[]): Promise<void> {
  const offers = await Promise.all(sources.map(({ id }) => client.query('readSourceOffers', { id })))
  const alike = sources.filter((_, i) => offers[i]?.copyOf)
  if (alike.length > 0)
    state.getState().showNotice({ kind: 'info', message: strings.import.copies(alike.map(sourceName)) })
}

/** Imports what is on the clipboard: files, else text; says so if it holds neither. */
export function importClipboard(app: App, clipboard: DataTransfer | null): void {
  const files = [...(clipboard?.files ?? [])]
  void (files.length > 0 ? importFiles(app, files) : importPaste(app, clipboard?.getData('text/plain') ?? ''))
}

/**
 * Imports what is on the clipboard, from a menu or a button. The page may not read the clipboard by itself: main pastes, as its Edit menu
 * does, and the paste event that follows is taken before a text field gets it.
 */
export function pasteAsSource(app: App): void {
  const ended = new AbortController()
  document.addEventListener(
    'paste',
    (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      importClipboard(app, event.clipboardData)
    },
    { capture: true, once: true, signal: ended.signal },
  )
  setTimeout(() => ended.abort(), longestPaste)
  void app.client.call('editText', { command: 'paste' })
}

/** Milliseconds within which the paste event follows. Any later one is of a key of the person's own. */
const longestPaste = 1000

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

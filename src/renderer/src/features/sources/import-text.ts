import type { ImportItem, ImportReport } from '#shared/imports/import-report.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { App } from '../../core/app-context.ts'
import type { Dialog } from '../../core/app-state.ts'
import { isTyping } from '../../core/keyboard/keyboard.ts'
import { strings as importStrings } from './import/strings.ts'
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
  const source = await app.client.mutate('importPaste', { text }, (one) =>
    one.already ? null : strings.import.imported(sourceName(one)),
  )
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

/** What is said with the offer to undo an import of one file; null where nothing was imported, or undo is not what is needed next. */
export function importOffer({ stores }: App): (report: ImportReport | null) => string | null {
  return (report) => {
    const only = report?.items.length === 1 ? report.items[0] : undefined
    if (only?.result.kind === 'cards') return only.result.filled > 0 ? importStrings.report.filled(only.result) : null
    const source = only?.result.kind === 'imported' ? stores.sources.getState().byId.get(only.result.source) : undefined
    return source ? strings.import.imported(sourceName(source)) : null
  }
}

/** Imports dropped or pasted files and folders as sources, and shows what became of them. */
export async function importFiles(app: App, files: readonly File[]): Promise<void> {
  // The preload takes the files themselves and hands main their paths.
  const given = { files: files as never }
  await showWhenDone(app, app.client.call('importFiles', given, importOffer(app)))
}

/** Lets the person choose files, or a folder, and imports them. */
export async function chooseTexts(app: App, folder = false): Promise<void> {
  await showWhenDone(app, app.client.call('chooseAndImport', { folder }, importOffer(app)))
}

/** Imports rich text of the clipboard as a source, with its headings, lists and links. */
async function importRich(app: App, html: string): Promise<void> {
  await showWhenDone(app, app.client.call('importRich', { html }, importOffer(app)))
}

/**
 * Waits for an import and shows what became of it. The person may have gone on working: while they type, or have opened a dialog since, nothing
 * is opened over it, since their next keys would land there. They are told instead, and open it when they like. A field that had the focus
 * already, and got no key since, is no work: they wait for what they asked for.
 */
export async function showWhenDone(app: App, importing: Promise<ImportReport | null | undefined>): Promise<void> {
  const { dialog: before, librariesLeft } = app.state.getState()
  const wentOn = watchWork()
  const report = await importing.finally(wentOn.stop)
  if (report && app.state.getState().librariesLeft !== librariesLeft) return tellElsewhere(app, report)
  const sentence = report && isAtWork(app, before, wentOn.isSo()) ? finishedSentence(app, report) : null
  if (!report || sentence === null) return showImported(app, report)
  const { showNotice, dismissNotice } = app.state.getState()
  const isWell = report.left === 0 && report.items.every(({ result }) => result.kind !== 'refused')
  showNotice({
    // Where not all is well, it must not go away by itself.
    kind: isWell ? 'info' : 'error',
    message: sentence,
    action: {
      label: strings.import.show,
      run: () => {
        dismissNotice()
        showImported(app, report)
      },
    },
  })
}

/** Tells of an import into a library that is no longer open: nothing of it can be shown or undone here. */
function tellElsewhere({ state }: App, { items, left }: ImportReport): void {
  const imported = items.filter(({ result }) => result.kind === 'imported').length
  const message = strings.import.elsewhere(imported, items.length - imported + left)
  state.getState().showNotice({ kind: 'error', message })
}

/** Tells whether a key was pressed, or the focus has moved, since this was called. */
function watchWork(): { readonly isSo: () => boolean; readonly stop: () => void } {
  const focus = document.activeElement
  const now = performance.now()
  let isPressed = false
  const press = ({ timeStamp }: KeyboardEvent): void => {
    // The key that asked for the import may still be on its way through the page.
    isPressed ||= timeStamp > now
  }
  document.addEventListener('keydown', press, { capture: true })
  return {
    isSo: () => isPressed || document.activeElement !== focus,
    stop: () => document.removeEventListener('keydown', press, { capture: true }),
  }
}

/** Whether the next key is meant for something that an opening source would take away: a field, a dialog opened since, a card beside the text. */
function isAtWork({ state }: App, before: Dialog | null, wentOn: boolean): boolean {
  const { dialog } = state.getState()
  const { activeElement } = document
  if (dialog !== null && dialog !== before) return true
  if (!wentOn) return false
  const isInCard = dialog === null && (activeElement?.closest('[role="dialog"], .margin-card') ?? null) !== null
  return isTyping(activeElement) || isInCard
}

/** What became of an import, in a sentence; null where showing it takes nothing over. */
function finishedSentence({ stores }: App, { items, left }: ImportReport): string | null {
  const [only] = items
  if (items.length !== 1 || !only || left > 0) {
    const count = (kind: ImportItem['result']['kind']) => items.filter(({ result }) => result.kind === kind).length
    return strings.import.finished(count('imported'), count('refused') + left)
  }
  const { result, name } = only
  if (result.kind === 'cards') return null
  if (result.kind === 'refused') return result.needs === null ? null : strings.import.locked(name)
  const source = stores.sources.getState().byId.get(result.source)
  if (!source) return null
  return result.kind === 'already'
    ? strings.import.already(sourceName(source))
    : strings.import.imported(sourceName(source))
}

/**
 * Shows the last source of an import, or what became of its files where that is not all well: one that is here already or was refused is
 * said in a sentence, several in a report. The source card is then not opened, so that it covers nothing.
 */
export function showImported(app: App, report: ImportReport | null | undefined): void {
  if (!report) return
  const { items } = report
  const [only] = items
  if (items.length === 1 && only && report.left === 0) return showOnly(app, report.id, only)
  const fresh = items.flatMap(({ result }) => (result.kind === 'imported' ? [result.source] : []))
  const last = app.stores.sources.getState().byId.get(fresh.at(-1) ?? '')
  const isWell = fresh.length === items.length && report.left === 0 && items.length <= fewFiles
  if (last) show(app, last, isWell)
  if (isWell) void pointOutCopies(app, fresh.slice(0, -1))
  else app.state.getState().openDialog({ kind: 'import-report', report })
}

/** Several files that were all imported need no report. */
const fewFiles = 5

function showOnly(app: App, id: number, { key, name, result }: ImportItem): void {
  const { stores, state } = app
  if (result.kind === 'refused') {
    if (result.needs !== null)
      state.getState().openDialog({ kind: 'unlock', import: id, item: key, name, isWrong: false })
    else state.getState().showNotice({ kind: 'error', message: result.message, about: name })
    return
  }
  if (result.kind === 'cards') {
    // With something filled in, the offer to undo it says the same.
    if (result.filled === 0)
      state.getState().showNotice({ kind: 'info', message: importStrings.report.filled(result), about: name })
    return
  }
  const source = stores.sources.getState().byId.get(result.source)
  if (source && result.kind === 'already') showAlready(app, source)
  else if (source) show(app, source)
}

/** Tries a locked file again with its password, and shows what became of it. */
export async function unlock(
  app: App,
  { id, key, name }: { readonly id: number; readonly key: number; readonly name: string },
  password: string,
): Promise<ImportItem | undefined> {
  const item = await app.client.call('unlockImported', { id, key, password })
  if (item?.result.kind === 'refused' && item.result.needs !== null)
    app.state.getState().openDialog({ kind: 'unlock', import: id, item: key, name, isWrong: true })
  else if (item) {
    app.state.getState().closeDialog()
    showOnly(app, id, item)
  }
  return item
}

/** Names sources whose text is nearly that of another one. Their cards, which were not opened, ask about it. */
async function pointOutCopies({ client, state, stores }: App, ids: readonly Id[]): Promise<void> {
  const offers = await Promise.all(ids.map((id) => client.query('readSourceOffers', { id })))
  const alike = ids.flatMap((id, i) => (offers[i]?.copyOf ? (stores.sources.getState().byId.get(id) ?? []) : []))
  if (alike.length > 0)
    state.getState().showNotice({ kind: 'info', message: strings.import.copies(alike.map(sourceName)) })
}

/**
 * Imports what is on the clipboard: files; else rich text, if it has more than its plain text says; else text. Says so if it holds nothing.
 */
export function importClipboard(app: App, clipboard: DataTransfer | null): void {
  const files = [...(clipboard?.files ?? [])]
  if (files.length > 0) return void importFiles(app, files)
  const html = clipboard?.getData('text/html') ?? ''
  void (isStructured(html) ? importRich(app, html) : importPaste(app, clipboard?.getData('text/plain') ?? ''))
}

/** Whether a piece of HTML has a structure that plain text lacks. What an editor of plain text copies is only coloured lines. */
function isStructured(html: string): boolean {
  return /<(?:h[1-6]|p|ul|ol|table|blockquote|a\s[^>]*href)\b/iu.test(html)
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

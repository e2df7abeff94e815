// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ImportItem, ImportReport } from '#shared/imports/import-report.ts'
import { newId } from '#shared/model/id.ts'
import { fail, ok } from '#shared/model/result.ts'
import type { ImportedSource } from '#shared/sources/source-view.ts'
import { createTestApp, type TestApp } from '../../core/test-app/test-app.tsx'
import {
  chooseTexts,
  importClipboard,
  importFiles,
  importOffer,
  importPaste,
  pasteAsSource,
  showImported,
  unlock,
} from './import-text.ts'

const [first, second] = ['One', 'Two'].map((title) => ({
  ...sourceViewOf(sourceTextOf(`${title}\n`), { title }),
  already: false,
})) as [ImportedSource, ImportedSource]
const refusal = 'It is no text; nothing was changed.'
type Became = ImportItem['result']
const imported = ({ id }: ImportedSource): Became => ({ kind: 'imported', source: id })
const already = ({ id }: ImportedSource): Became => ({ kind: 'already', source: id })
const refused: Became = { kind: 'refused', message: refusal, needs: null }

/** The report of an import whose files became this. */
function reportOf(results: readonly Became[], left = 0): ImportReport {
  const items = results.map((result, key): ImportItem => ({ key, name: `${key}.txt`, format: 'text', result }))
  return { id: 1, group: newId(), items, left, seconds: 1 }
}

let app: TestApp
beforeEach(() => {
  app = createTestApp({ importPaste: () => ok(first) })
  app.stores.sources.setState({ byId: new Map([first, second].map((one) => [one.id, one])), ready: true })
})
const state = () => app.state.getState()
const message = () => state().notice?.message

test('a pasted text is opened with its card', async () => {
  await importPaste(app, 'Words')
  expect(app.sent('importPaste')).toEqual([{ text: 'Words' }])
  expect(state().jump).toEqual({ source: first.id, record: null, offset: 0 })
  expect(state().dialog).toEqual({ kind: 'source-card', source: first.id, fresh: true })
})

test('a pasted text that the library refuses opens nothing', async () => {
  app.handlers.importPaste = () => fail('bad-input', refusal)
  await importPaste(app, 'Words')
  expect([state().jump, state().dialog]).toEqual([null, null])
})

test('dropped files are handed over as they are', async () => {
  const files = [new File(['One'], 'one.txt'), new File(['Two'], 'two.txt')]
  app.handlers.importFiles = () => ok(reportOf([imported(first), imported(second)]))
  await importFiles(app, files)
  expect(app.sent('importFiles')).toEqual([{ files }])
  expect(state().jump).toMatchObject({ source: second.id })
})

/** Imports files, and presses a key where the focus is before that ends. */
async function importWhilePressing(files: readonly File[]): Promise<void> {
  const importing = importFiles(app, files)
  await new Promise((resolve) => setTimeout(resolve, 1))
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
  await importing
}

/** Answers after a while, as an import does. */
const after = (report: ReturnType<typeof reportOf>) => async () => {
  await new Promise((resolve) => setTimeout(resolve, 10))
  return ok(report)
}

describe('an import that ends while something else is typed', () => {
  const field = document.createElement('input')
  beforeEach(() => {
    document.body.append(field)
    field.focus()
    return () => field.remove()
  })
  const files = [new File(['One'], 'one.html')]

  test('opens nothing, and says so with a way to it', async () => {
    app.handlers.importFiles = after(reportOf([imported(first)]))
    await importWhilePressing(files)
    expect([state().jump, state().dialog]).toEqual([null, null])
    expect(state().notice).toMatchObject({ kind: 'info', message: '“One” imported' })
    state().notice?.action?.run()
    expect(state().dialog).toEqual({ kind: 'source-card', source: first.id, fresh: true })
    expect([state().jump?.source, state().notice]).toEqual([first.id, null])
  })

  test('keeps its report at hand where not all was imported', async () => {
    const report = reportOf([imported(first), refused], 2)
    app.handlers.importFiles = after(report)
    await importWhilePressing(files)
    expect(state().dialog).toBeNull()
    expect(state().notice).toMatchObject({ kind: 'error', message: 'Import finished: 1 imported, 3 not imported' })
    state().notice?.action?.run()
    expect(state().dialog).toEqual({ kind: 'import-report', report })
  })

  test('does not ask for a password in the middle of a word', async () => {
    app.handlers.importFiles = after(reportOf([{ kind: 'refused', message: refusal, needs: 'password' }]))
    await importWhilePressing(files)
    expect([state().dialog, message()]).toEqual([null, '“0.txt” is locked with a password and is not imported yet.'])
  })

  test('opens what was asked for from a field that got no key since', async () => {
    app.handlers.importFiles = after(reportOf([imported(first)]))
    await importFiles(app, files)
    expect(state().jump?.source).toBe(first.id)
  })

  test('opens nothing if the field was gone to since', async () => {
    field.blur()
    app.handlers.importFiles = after(reportOf([imported(first)]))
    const importing = importFiles(app, files)
    field.focus()
    await importing
    expect([state().jump, message()]).toEqual([null, '“One” imported'])
  })
})

test('an import into a library that was left meanwhile is told, and shows nothing of it in another one', async () => {
  app.handlers.importFiles = () => ok(reportOf([imported(first)], 3))
  const importing = importFiles(app, [])
  state().leaveLibrary()
  await importing
  expect([state().jump, state().dialog, state().notice?.action]).toEqual([null, null, undefined])
  expect(message()).toBe(
    'The import ended when another library was opened: 1 imported into the library before, 3 not imported.',
  )
})

test('an import opens nothing while a card beside the text is filled in by its buttons', async () => {
  const card = document.createElement('section')
  card.setAttribute('role', 'dialog')
  const choice = card.appendChild(document.createElement('button'))
  document.body.append(card)
  choice.focus()
  app.handlers.importFiles = after(reportOf([imported(first)]))
  await importWhilePressing([])
  card.remove()
  expect([state().jump, message()]).toEqual([null, '“One” imported'])
})

test('an import replaces the dialog from which it was started, but none that was opened since', async () => {
  const card = { kind: 'source-card', source: second.id, fresh: false } as const
  app.handlers.importFiles = () => ok(reportOf([imported(first)]))
  const importing = importFiles(app, [])
  state().openDialog(card)
  await importing
  expect([state().dialog, message()]).toEqual([card, '“One” imported'])
  await importFiles(app, [])
  expect(state().dialog).toMatchObject({ source: first.id })
})

test('of several files the last one is opened with its card', () => {
  showImported(app, reportOf([imported(first), imported(second)]))
  expect(state().jump).toMatchObject({ source: second.id })
  expect([state().dialog?.kind, state().notice]).toEqual(['source-card', null])
})

test.each([
  ['one was refused', reportOf([imported(first), refused])],
  ['one was here already', reportOf([imported(first), already(second)])],
  ['it was cancelled', reportOf([imported(first)], 3)],
  ['there were many', reportOf(Array.from({ length: 6 }, () => imported(first)))],
])('a report is shown if %s', (_what, report) => {
  showImported(app, report)
  expect(state().dialog).toEqual({ kind: 'import-report', report })
  expect(state().jump).toMatchObject({ source: first.id })
})

test('of one file that was refused it is said why, and nothing is opened', () => {
  showImported(app, reportOf([refused]))
  expect([state().jump, state().dialog, message()]).toEqual([null, null, refusal])
})

test('of one file that is locked the password is asked', () => {
  showImported(app, reportOf([{ kind: 'refused', message: refusal, needs: 'password' }]))
  expect(state().dialog).toEqual({ kind: 'unlock', import: 1, item: 0, name: '0.txt', isWrong: false })
  expect(state().notice).toBeNull()
})

test('a password that does not open the file is asked again, one that does opens the source', async () => {
  const answers: Became[] = [{ kind: 'refused', message: refusal, needs: 'password' }, imported(first)]
  app.handlers.unlockImported = ({ key }) => ok({ key, name: 'a.pdf', format: 'pdf', result: answers.shift()! })
  await unlock(app, { id: 1, key: 4, name: 'a.pdf' }, 'wrong')
  expect(state().dialog).toEqual({ kind: 'unlock', import: 1, item: 4, name: 'a.pdf', isWrong: true })
  await unlock(app, { id: 1, key: 4, name: 'a.pdf' }, 'right')
  expect(app.sent('unlockImported')).toEqual([
    { id: 1, key: 4, password: 'wrong' },
    { id: 1, key: 4, password: 'right' },
  ])
  expect(state().jump).toMatchObject({ source: first.id })
  expect(state().dialog).toMatchObject({ kind: 'source-card' })
})

test('files that were chosen are opened, and nothing happens if none was', async () => {
  app.handlers.chooseAndImport = () => ok(reportOf([imported(second)]))
  await chooseTexts(app)
  expect(state().jump).toMatchObject({ source: second.id })
  state().set({ jump: null, dialog: null })
  app.handlers.chooseAndImport = () => ok(null)
  await chooseTexts(app)
  expect([state().jump, state().dialog]).toEqual([null, null])
})

test('“Paste text” has main paste, and takes what comes before a field gets it', async () => {
  const field = document.body.appendChild(document.createElement('input'))
  const fieldGets = vi.fn()
  field.addEventListener('paste', fieldGets)
  const paste = () =>
    field.dispatchEvent(
      Object.assign(new Event('paste', { bubbles: true }), {
        clipboardData: { files: [], getData: (type: string) => (type === 'text/plain' ? 'Words' : '') },
      }),
    )
  app.handlers.editText = () => ok(null)
  pasteAsSource(app)
  paste()
  await vi.waitFor(() => expect(state().jump).toMatchObject({ source: first.id }))
  expect(app.sent('editText')).toEqual([{ command: 'paste' }])
  expect(app.sent('importPaste')).toEqual([{ text: 'Words' }])
  paste()
  expect(fieldGets).toHaveBeenCalledOnce()
})

test('a paste long after “Paste text” is the field’s own', () => {
  vi.useFakeTimers()
  app.handlers.editText = () => ok(null)
  pasteAsSource(app)
  vi.advanceTimersByTime(5000)
  vi.useRealTimers()
  document.dispatchEvent(new Event('paste'))
  expect(app.sent('importPaste')).toEqual([])
})

test('an empty clipboard is sent, so that the library says that it is empty', () => {
  importClipboard(app, null)
  expect(app.sent('importPaste')).toEqual([{ text: '' }])
})

test.each([
  ['<h1>Talks</h1><p>They met.</p>', 'rich'],
  ['<a href="https://a.example/">Talks</a>', 'rich'],
  ['<span style="color:red">Talks</span>', 'plain'],
  ['<div>Talks</div><div>went on</div>', 'plain'],
  ['', 'plain'],
])('the clipboard’s %s is imported as %s text', async (html, as) => {
  app.handlers.importRich = () => ok(reportOf([imported(second)]))
  importClipboard(app, {
    files: [] as unknown as FileList,
    getData: (type: string) => (type === 'text/html' ? html : 'Talks'),
  } as DataTransfer)
  expect(app.sent('importRich')).toEqual(as === 'rich' ? [{ html }] : [])
  expect(app.sent('importPaste')).toEqual(as === 'rich' ? [] : [{ text: 'Talks' }])
})

test('a text that is here already is shown without its card, said to be, and can be imported again', async () => {
  app.handlers.importPaste = () => ok({ ...first, already: true })
  app.handlers.importAgain = () => ok(sourceViewOf(sourceTextOf('One\n'), { id: second.id }))
  await importPaste(app, 'Words')
  expect([state().jump?.source, state().dialog]).toEqual([first.id, null])
  expect(state().notice).toMatchObject({ kind: 'info', message: 'Already here: “One”. Nothing was imported.' })
  expect(app.sent('importAgain')).toEqual([])
  state().notice?.action?.run()
  await expect.poll(() => state().dialog).toEqual({ kind: 'source-card', source: second.id, fresh: true })
  expect(app.sent('importAgain')).toEqual([{ id: first.id }])
})

test('one file that is here already is said to be in the same words', () => {
  showImported(app, reportOf([already(first)]))
  expect([message(), state().dialog]).toEqual(['Already here: “One”. Nothing was imported.', null])
})

test('of several files those that are nearly another text are named, except the one whose card asks', async () => {
  app.handlers.readSourceOffers = () => ok({ card: {}, copyOf: { source: second.id, likeness: 0.9 } })
  showImported(app, reportOf([imported(first), imported(second)]))
  await expect.poll(message).toContain('“One” is nearly the same text as another source')
  expect(app.sent('readSourceOffers')).toEqual([{ id: first.id }])
  expect(state().dialog).toMatchObject({ source: second.id })
})

test('a bibliography that filled in cards says so with the offer to undo it, and opens nothing', async () => {
  const cards: Became = { kind: 'cards', filled: 2, unmatched: ['The wall'], broken: 0 }
  app.handlers.importFiles = () => ok(reportOf([cards]))
  await importFiles(app, [new File(['@'], 'orsa.bib')])
  expect(importOffer(app)(reportOf([cards]))).toBe('2 source cards filled in; no source for 1: The wall')
  expect([state().jump, state().dialog, state().notice]).toEqual([null, null, null])
})

test('a bibliography that filled in nothing says so, without an offer', () => {
  const cards: Became = { kind: 'cards', filled: 0, unmatched: ['The wall'], broken: 0 }
  expect(importOffer(app)(reportOf([cards]))).toBeNull()
  showImported(app, reportOf([cards]))
  expect(message()).toBe('No source card filled in; no source for 1: The wall')
})

test('a bibliography among other files is told of in the report', () => {
  const report = reportOf([imported(first), { kind: 'cards', filled: 1, unmatched: [], broken: 0 }])
  showImported(app, report)
  expect(state().dialog).toEqual({ kind: 'import-report', report })
})

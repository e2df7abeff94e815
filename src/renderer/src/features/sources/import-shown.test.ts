// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { fail, ok } from '#shared/model/result.ts'
import type { ImportedSource } from '#shared/sources/source-view.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { createTestApp, type TestApp } from '../../core/test-app/test-app.tsx'
import { chooseTexts, importClipboard, importFiles, importPaste, pasteAsSource } from './import-text.ts'

const [first, second] = ['One', 'Two'].map((title) => ({
  ...sourceViewOf(sourceTextOf(`${title}\n`), { title }),
  already: false,
})) as [ImportedSource, ImportedSource]
const refusal = fail('bad-input', 'It is no text; nothing was changed.')
let app: TestApp
beforeEach(() => {
  app = createTestApp({
    importPaste: () => ok(first),
    importBytes: ({ name }) => (name === 'bad.txt' ? refusal : ok(name === 'one.txt' ? first : second)),
  })
})
const file = (name: string, size = 3) => new File(['a'.repeat(size)], name)
const state = () => app.state.getState()
const message = () => state().notice?.message

test('a pasted text is opened with its card', async () => {
  await importPaste(app, 'Words')
  expect(app.sent('importPaste')).toEqual([{ text: 'Words' }])
  expect(state().jump).toEqual({ source: first.id, record: null, offset: 0 })
  expect(state().dialog).toEqual({ kind: 'source-card', source: first.id, fresh: true })
})

test('a pasted text that the library refuses opens nothing', async () => {
  app.handlers.importPaste = () => refusal
  await importPaste(app, 'Words')
  expect([state().jump, state().dialog]).toEqual([null, null])
})

test('of several files the last one is opened, and all of them are imported as they are', async () => {
  await importFiles(app, [file('one.txt'), file('two.txt')])
  expect(app.sent('importBytes').map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['one.txt', 3],
    ['two.txt', 3],
  ])
  expect(state().jump).toMatchObject({ source: second.id })
  expect([state().dialog?.kind, state().notice]).toEqual(['source-card', null])
})

test('of several files those that failed are counted and named, and the card of the last one does not cover that', async () => {
  await importFiles(app, [file('one.txt'), file('bad.txt')])
  expect(state().jump).toMatchObject({ source: first.id })
  expect(state().dialog).toBeNull()
  expect(message()).toContain('1 of 2')
  expect(message()).toContain('“bad.txt”')
  expect(message()).not.toContain('one.txt')
})

test('of one file that failed it is said why, and nothing is opened', async () => {
  await importFiles(app, [file('bad.txt')])
  expect([state().jump, state().dialog, message()]).toEqual([null, null, refusal.error.message])
})

test('a file as large as allowed is sent, a larger one is not', async () => {
  const large = (size: number) => ({ name: 'one.txt', size, arrayBuffer: async () => new ArrayBuffer(1) }) as File
  await importFiles(app, [large(maxSourceBytes)])
  expect(app.sent('importBytes')).toHaveLength(1)
  await importFiles(app, [large(maxSourceBytes + 1)])
  expect(app.sent('importBytes')).toHaveLength(1)
  expect(message()).toContain('50 MB')
})

test('an empty file is not read, and what cannot be read is named', async () => {
  const unreadable = (size: number) =>
    ({ name: 'folder', size, arrayBuffer: () => Promise.reject(new Error()) }) as File
  await importFiles(app, [unreadable(0)])
  expect(app.sent('importBytes').map(({ bytes }) => bytes.length)).toEqual([0])
  await importFiles(app, [unreadable(1)])
  expect(app.sent('importBytes')).toHaveLength(1)
  expect(message()).toContain('could not be read')
})

test('texts that were chosen are opened, and nothing happens if none was', async () => {
  app.handlers.chooseAndImport = () => ok({ imported: [second], refused: [] })
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
      Object.assign(new Event('paste', { bubbles: true }), { clipboardData: { files: [], getData: () => 'Words' } }),
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

test('one file that is here already is said to be in the same words', async () => {
  app.handlers.importBytes = () => ok({ ...first, already: true })
  await importFiles(app, [file('one.txt')])
  expect([message(), state().dialog]).toEqual(['Already here: “One”. Nothing was imported.', null])
})

test('of several files those that are here already are named, and the last new one is opened', async () => {
  app.handlers.importBytes = ({ name }) => ok(name === 'one.txt' ? first : { ...second, already: true })
  await importFiles(app, [file('one.txt'), file('two.txt')])
  expect(state().jump?.source).toBe(first.id)
  expect(state().notice).toMatchObject({ kind: 'info', message: '1 of 2 texts were imported. Already here: “Two”.' })
})

test('of several files those that are nearly another text are named, except the one whose card asks', async () => {
  app.handlers.readSourceOffers = () => ok({ card: {}, copyOf: { source: second.id, likeness: 0.9 } })
  await importFiles(app, [file('one.txt'), file('two.txt')])
  await expect.poll(message).toContain('“One” is nearly the same text as another source')
  expect(app.sent('readSourceOffers')).toEqual([{ id: first.id }])
  expect(state().dialog).toMatchObject({ source: second.id })
})

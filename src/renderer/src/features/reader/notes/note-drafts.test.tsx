// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { fail } from '#shared/model/result.ts'
import { useAppState } from '../../../core/app-context.ts'
import { keptIn, typeWithoutRest, wait } from '../../../core/test-app/kept-places.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { loadDrafts } from '../kept-drafts.ts'
import { createOpenText, OpenTextContext, useOpenTextState, type OpenText } from '../open-text.ts'
import type { Reader } from '../editor/mount-reader.ts'
import { MemoField } from './MemoField.tsx'
import { beginNote } from './note-gestures.ts'
import { TagField } from './TagField.tsx'

const text = sourceTextOf('A title\nThe envoy said that both had agreed.\n')
const key = `draft:note:${text.source}`

let app: TestApp
let places: Map<string, string>
let openText: OpenText

beforeEach(() => {
  vi.useFakeTimers()
  places = new Map()
  app = createTestApp(keptIn(places))
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

function Editor() {
  const noteEditor = useOpenTextState((values) => values.noteEditor)
  useAppState((values) => values.announcement)
  if (!noteEditor) return null
  const Field = noteEditor.kind === 'memo' ? MemoField : TagField
  return <Field noteEditor={noteEditor} name="both had agreed" />
}

/** Opens the text, as after a start of the app, and its field at the words "both had agreed". */
async function open(kind: 'memo' | 'tag', words = 'both had agreed'): Promise<void> {
  cleanup()
  openText = createOpenText(app, { text, place: null }, 0)
  const start = text.text.indexOf(words)
  const reader: Partial<Reader> = {
    readSelection: () => ({ anchor: start, focus: start + words.length }),
    root: document.createElement('div'),
    select: () => undefined,
    repaint: () => undefined,
  }
  openText.attach(reader as Reader)
  await act(() => loadDrafts(openText))
  renderIn(
    app,
    <OpenTextContext value={openText}>
      <Editor />
    </OpenTextContext>,
  )
  act(() => beginNote(openText, kind))
}
const memo = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Memo' })
const tag = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Tag' })
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const run = (command: Parameters<TestApp['keyboard']['run']>[0]) => act(() => app.keyboard.run(command))
const written = () => app.sent('addPlaceMemo').map(({ body }) => body)

describe.each([
  ['memo', memo],
  ['tag', tag],
] as const)('a %s that is being typed', (kind, field) => {
  it('is a draft after five seconds while somebody types on and on, and stands there after a start', async () => {
    await open(kind)
    const words = await typeWithoutRest(field)
    expect(places.get(key)).toContain(words)
    await open(kind)
    expect(field().value).toBe(words)
  })
  it.each([
    ['the text goes from the screen', () => cleanup()],
    ['its field is left', () => fireEvent.blur(field())],
    ['another app comes to the front', () => act(() => app.flushers.flushAll({ comesBack: true }))],
    ['it is left with the key', () => run('note.leave')],
  ])('is a draft when %s', async (_when, end) => {
    await open(kind)
    type(field(), 'talks')
    await end()
    await wait(0)
    expect(places.get(key)).toContain('talks')
    await open(kind)
    expect(field().value).toBe('talks')
  })
  it('stands at its own words only', async () => {
    await open(kind)
    type(field(), 'talks')
    await open(kind, 'The envoy')
    expect(field().value).toBe('')
  })
  it.each([0, 500])('is no draft any more once it is saved, %i ms after the last key', async (ms) => {
    await open(kind)
    type(field(), 'talks')
    await wait(ms)
    run('note.save')
    await wait(10_000)
    expect([places.get(key), openText.state.getState().noted, app.state.getState().saving]).toEqual(['', null, 0])
    expect(app.sent('addPlaceMemo').length + app.sent('addPlaceTags').length).toBe(1)
  })
  it.each([0, 500])('stays one where it is refused, %i ms after the last key', async (ms) => {
    for (const method of ['addPlaceMemo', 'addPlaceTags'] as const)
      app.handlers[method] = () => fail('disk-full', 'Not so.')
    await open(kind)
    type(field(), 'talks')
    await wait(ms)
    run('note.save')
    await wait(0)
    act(() => beginNote(openText, kind))
    expect(field().value).toBe('talks')
    await open(kind)
    expect(field().value).toBe('talks')
  })
})

it('a memo is saved before undo, export and the close of the window, and leaves no draft', async () => {
  await open('memo')
  type(memo(), 'Ask.')
  await wait(500)
  expect(await act(() => app.flushers.flushAll())).toBe(true)
  await wait(10_000)
  expect([written(), places.get(key), app.state.getState().saving]).toEqual([['Ask.'], '', 0])
})

it('half a tag is none, whatever is saved', async () => {
  await open('tag')
  type(tag(), 'talk')
  expect(await act(() => app.flushers.flushAll())).toBe(true)
  expect(app.sent('addPlaceTags')).toEqual([])
  expect(places.get(key)).toContain('talk')
})

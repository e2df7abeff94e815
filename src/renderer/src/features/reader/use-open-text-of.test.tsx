// @vitest-environment happy-dom
import { act } from 'react'
import { waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { fail, ok } from '#shared/model/result.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import type { OpenText } from './open-text.ts'
import { useOpenTextOf } from './use-open-text-of.ts'

cleanUpAfterEach()

const textOf = (source: string, type: 'paragraph' | 'heading' = 'paragraph'): SourceText =>
  ({
    source,
    revision: `revision of ${source}`,
    text: 'Words.',
    blocks: [{ id: 'block', type, start: 0, end: 6, number: 1 }],
    styles: [],
    pages: [],
    asideFrom: null,
  }) as unknown as SourceText

let app: TestApp
let type: 'paragraph' | 'heading'
let opened: OpenText | null

beforeEach(() => {
  type = 'paragraph'
  let places = 0
  app = createTestApp({
    readSource: async ({ id }) => ok(textOf(id, type)),
    // The reading position moves on all the time.
    getUiState: async () => ok(String(places++)),
  })
})

function Reader({ source }: { readonly source: string | null }) {
  opened = useOpenTextOf(source)
  return null
}

const changed = (record: 'source' | 'block') => act(async () => app.queries.refresh([{ type: record, id: 'a' }]))
const reads = () => app.sent('readSource').length

it('reads the text, with the position where it was left', async () => {
  renderIn(app, <Reader source="one" />)
  expect(opened).toBeNull()
  await waitFor(() => expect(opened?.text.source).toBe('one'))
  expect(opened?.place).toBe('0')
})

it('stays the same through changes of anything but a block: what is selected in it stays', async () => {
  renderIn(app, <Reader source="one" />)
  await waitFor(() => expect(opened).not.toBeNull())
  const before = opened
  await changed('source')
  expect([reads(), opened]).toEqual([1, before])
  // A block of another source: it is read again, and is the same.
  await changed('block')
  await waitFor(() => expect(reads()).toBe(2))
  expect(opened).toBe(before)
})

it('is opened anew when one of its blocks has another type', async () => {
  renderIn(app, <Reader source="one" />)
  await waitFor(() => expect(opened).not.toBeNull())
  const before = opened
  type = 'heading'
  await changed('block')
  await waitFor(() => expect(opened?.text.blocks[0]?.type).toBe('heading'))
  expect(opened?.serial).toBeGreaterThan(before!.serial)
})

it('shows no text of the source before while the next one is read', async () => {
  const { rerender } = renderIn(app, <Reader source="one" />)
  await waitFor(() => expect(opened).not.toBeNull())
  rerender(<Reader source="two" />)
  expect(opened).toBeNull()
  await waitFor(() => expect(opened?.text.source).toBe('two'))
  rerender(<Reader source={null} />)
  expect(opened).toBeNull()
})

it('says nothing of a source whose import is being taken back', async () => {
  app.handlers.readSource = async () => fail('not-found', 'Not there.')
  renderIn(app, <Reader source="one" />)
  await waitFor(() => expect(reads()).toBe(1))
  await act(async () => undefined)
  expect([opened, app.state.getState().notice]).toEqual([null, null])
})

it('hides the aside until it is asked for, and where something is marked in it', async () => {
  const text = sourceTextOf('The talks go on.\nShare this page')
  const asideFrom = text.text.indexOf('Share')
  app.handlers.readSource = async () => ok({ ...text, asideFrom })
  renderIn(app, <Reader source={text.source} />)
  await waitFor(() => expect(opened?.text.text).toBe('The talks go on.'))
  act(() => app.state.getState().set({ asidesShown: new Set([text.source]) }))
  expect(opened?.text.text).toBe(text.text)
  act(() => app.state.getState().set({ asidesShown: new Set() }))
  expect(opened?.text.text).toBe('The talks go on.')
  const claim = claimOf(text, { quotes: ['Share this'] })
  app.stores.claims.setState({ byId: new Map([[claim.id, claim]]) })
  await changed('block')
  act(() => app.state.getState().set({ asidesShown: new Set([text.source]) }))
  act(() => app.state.getState().set({ asidesShown: new Set() }))
  expect(opened?.text.text).toBe(text.text)
})

// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { LibraryInfo, SearchHit } from '#shared/library/library-view.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../core/test-app/test-app.tsx'
import { CommandPalette } from './CommandPalette.tsx'

let app: TestApp
/** Lets the library answer what was searched for. */
let answers: Map<string, (found: Result<SearchHit[]>) => void>
beforeEach(() => {
  answers = new Map()
  app = createTestApp({
    search: ({ query }) => new Promise((resolve) => answers.set(query, resolve)),
    listRecentLibraries: () => ok([]),
  })
})
cleanUpAfterEach()

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Find anything' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const enter = () => fireEvent.keyDown(field(), { key: 'Enter' })
const found = (query: string, ...titles: string[]) =>
  act(async () =>
    answers.get(query)!(
      ok(titles.map((title): SearchHit => ({ type: 'source', id: title, title, detail: title, memo: false }))),
    ),
  )
const opened = () => vi.waitFor(() => expect(app.state.getState().openSource).not.toBeNull())

it('Enter opens what is found for the typed words, and not what was found before', async () => {
  await act(async () => void renderIn(app, <CommandPalette start="" />))
  type('ber')
  await found('ber', 'Bern')
  type('berl')
  enter()
  expect(screen.getAllByRole('option').map((one) => one.querySelector('.hit-words')!.textContent)).toEqual(['Bern'])
  await found('berl', 'Berlin')
  await opened()
  expect(app.state.getState().openSource).toBe('Berlin')
})

it('what is found for an earlier text and comes late is not shown', async () => {
  await act(async () => void renderIn(app, <CommandPalette start="" />))
  type('ber')
  type('berl')
  await found('berl', 'Berlin')
  await found('ber', 'Bern')
  expect(screen.getAllByRole('option').map((one) => one.querySelector('.hit-words')!.textContent)).toEqual(['Berlin'])
})

it('shows the words first with the hits marked, as text, and whose they are and where they stand below', async () => {
  const text = sourceTextOf('The <b>gates</b> stay shut.\n')
  const source = { ...sourceViewOf(text), publisher: 'Halden Post' }
  const claim = { ...claimOf(text, { quotes: ['stay shut'] }), where: '¶2' }
  act(() => {
    app.stores.sources.setState({ byId: new Map([[source.id, source]]) })
    app.stores.claims.setState({ byId: new Map([[claim.id, claim]]) })
  })
  await act(async () => void renderIn(app, <CommandPalette start="" />))
  type('gates')
  await act(async () =>
    answers.get('gates')!(
      ok([
        { type: 'claim', id: claim.id, title: 'Piet Aram denies', detail: 'the <b>gates</b> stay shut', memo: false },
      ]),
    ),
  )
  const option = screen.getByRole('option', { selected: true })
  expect(option.querySelector('.hit-words')!.textContent).toBe('the <b>gates</b> stay shut')
  expect([...option.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['gates'])
  expect(option.querySelector('b')).toBeNull()
  expect(option.querySelector('small')!.textContent).toBe('Piet Aram denies · Halden Post ¶2')
  expect(screen.getByRole('group', { name: 'Claims' }).contains(option)).toBe(true)
})

it('Enter on the last row of a long group shows the rest of it, and the palette stays', async () => {
  await act(async () => void renderIn(app, <CommandPalette start="" />))
  type('b')
  await found('b', ...Array.from({ length: 9 }, (_, i) => `Bern ${i}`))
  const sources = () => within(screen.getByRole('group', { name: 'Sources' })).getAllByRole('option')
  expect(sources().map((one) => one.textContent)).toContain('Show 4 more')
  for (let i = 0; i < 5; i++) fireEvent.keyDown(field(), { key: 'ArrowDown' })
  enter()
  expect(sources()).toHaveLength(9)
  expect(app.state.getState().openSource).toBeNull()
})

it('asks first for what is in the chosen case, and says of the rest in which case it is', async () => {
  const caseOf = (id: string, name: string) => ({ id, name, marking: null, countSides: true })
  const library = { cases: [caseOf('dam', 'Orsa dam'), caseOf('law', 'Treaties')], chosenCase: 'dam' }
  app.handlers.listBriefings = () => ok([])
  const text = sourceTextOf('Gates\n')
  const view = (id: string, cases: string[]) => ({ ...sourceViewOf(text), id, cases, publisher: '', published: '' })
  const sources = [view('Gates', ['dam']), view('Locks', ['law', 'dam']), view('Weirs', ['law'])]
  act(() => {
    app.state.setState({ library: library as unknown as LibraryInfo })
    app.stores.sources.setState({ byId: new Map(sources.map((source) => [source.id, source])) })
  })
  await act(async () => void renderIn(app, <CommandPalette start="" />))
  type('gat')
  expect(app.sent('search')).toEqual([{ query: 'gat', first: 'dam' }])
  await found('gat', 'Gates', 'Locks', 'Weirs')
  const below = () => screen.getAllByRole('option').map((option) => option.querySelector('small')?.textContent ?? '')
  expect(below()).toEqual(['', '', 'in “Treaties”'])
  act(() => app.state.setState({ library: { ...library, chosenCase: null } as unknown as LibraryInfo }))
  await found('gat', 'Gates', 'Locks', 'Weirs')
  expect(app.sent('search').at(-1)).toEqual({ query: 'gat' })
  expect(below()).toEqual(['', '', ''])
})

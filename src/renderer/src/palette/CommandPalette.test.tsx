// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { ok, type Result } from '#shared/model/result.ts'
import type { SearchHit } from '#shared/library/library-view.ts'
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
    answers.get(query)!(ok(titles.map((title) => ({ type: 'source', id: title, title, detail: '' }) as SearchHit))),
  )
const opened = () => vi.waitFor(() => expect(app.state.getState().openSource).not.toBeNull())

it('Enter opens what is found for the typed words, and not what was found before', async () => {
  await act(async () => void renderIn(app, <CommandPalette start="" />))
  type('ber')
  await found('ber', 'Bern')
  type('berl')
  enter()
  expect(screen.getAllByRole('option').map((one) => one.querySelector('b')!.textContent)).toEqual(['Bern'])
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
  expect(screen.getAllByRole('option').map((one) => one.querySelector('b')!.textContent)).toEqual(['Berlin'])
})

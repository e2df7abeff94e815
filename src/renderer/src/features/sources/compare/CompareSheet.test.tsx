// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ImportReport } from '#shared/imports/import-report.ts'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../../core/test-app/test-app.tsx'
import { CompareSheet } from './CompareSheet.tsx'

cleanUpAfterEach()

const [old, fresh, third] = [
  sourceTextOf('No schedule\nHe said that it was so.'),
  sourceTextOf('No schedule\nHe said, late, that it was so.'),
  sourceTextOf('Another'),
]
const views = [
  sourceViewOf(old, { title: 'No schedule', publisher: 'Halden Post', reliability: 'C', claims: 12 }),
  sourceViewOf(fresh, { title: 'No deal yet', publisher: 'River Wire', reliability: null }),
  sourceViewOf(third, { title: 'Another' }),
]
const pair = { source: fresh.source, of: old.source, likeness: 0.944 }
const nextPair = { source: third.source, of: old.source, likeness: 0.81 }

const report: ImportReport = { id: 1, group: newId(), items: [], left: 0, seconds: 1 }

let app: TestApp
beforeEach(() => {
  app = createTestApp({
    readSource: ({ id }) => ok([old, fresh, third].find((one) => one.source === id)!),
    updateSourceCard: () => ok(null),
  })
  app.stores.sources.setState({ byId: new Map(views.map((view) => [view.id, view])), ready: true })
})

async function open(pairs = [pair, nextPair]) {
  app.state.getState().openDialog({ kind: 'compare', pairs, report })
  renderIn(app, <CompareSheet pairs={pairs} report={report} />)
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
}
const press = (key: 'review.yes' | 'review.no' | 'review.next') => act(async () => void (await app.keyboard.run(key)))
const dialog = () => app.state.getState().dialog

it('shows both texts, with the words that only one has', async () => {
  await open()
  const column = (name: string) => screen.getByRole('region', { name })
  expect(column('Already here: No schedule').textContent).toContain('Halden Post · C · 17 August 2025 · 12 claims')
  expect(column('Already here: No schedule').querySelector('del')?.textContent).toBe('said')
  expect(column('New: No deal yet').textContent).toContain('River Wire · not rated · 17 August 2025 · no claims yet')
  expect(column('New: No deal yet').querySelector('ins')?.textContent).toBe('said, late,')
  expect(screen.getByText(/94 % of the words are the same/u)).toBeTruthy()
})

it('is answered by a key, and goes on with the next pair', async () => {
  await open()
  await press('review.yes')
  expect(app.sent('updateSourceCard')).toEqual([{ id: fresh.source, card: { copyOf: old.source } }])
  expect(dialog()).toEqual({ kind: 'compare', pairs: [nextPair], report })
})

it('keeps a report of its own as decided, and goes back to the report after the last pair', async () => {
  await open([pair])
  await press('review.no')
  expect(app.sent('updateSourceCard')).toEqual([{ id: fresh.source, card: { copyOf: null } }])
  expect(dialog()).toEqual({ kind: 'import-report', report })
})

it('can be left for later, which decides nothing', async () => {
  await open()
  await press('review.next')
  expect(app.sent('updateSourceCard')).toEqual([])
  expect(dialog()).toEqual({ kind: 'compare', pairs: [nextPair], report })
})

it('goes back to the report when it is left', async () => {
  await open()
  await act(async () => void fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' }))
  expect(dialog()).toEqual({ kind: 'import-report', report })
})

// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { ok } from '#shared/model/result.ts'
import type { HistoryEntry } from '#shared/history/history-view.ts'
import { keysReach, setKeys } from '../../core/test-app/press-keys.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { HistorySheet } from './HistorySheet.tsx'

const step = (change: string, label: string, ...parts: string[]): HistoryEntry => ({
  change,
  at: '2026-03-04T10:00:00.000Z',
  label,
  origin: 'user',
  analyst: '',
  lines: parts.map((part) => ({ part, name: part, before: 'old', after: 'new' })),
})
let app: TestApp
let entries: readonly HistoryEntry[]
beforeEach(() => {
  app = createTestApp({ readHistory: () => ok([...entries]), restoreRecord: () => ok(null) as never })
  entries = [step('2', 'Edit the claim', 'kind', 'credibility'), step('1', 'Add the claim', 'speaker')]
})
const press = keysReach(() => app)
cleanUpAfterEach()

async function open(): Promise<void> {
  renderIn(app, <HistorySheet record={{ type: 'claim', id: 'c' }} />)
  await screen.findByText('Edit the claim')
}
const highlighted = () => screen.getByRole('option', { selected: true }).textContent
const restored = () => app.sent('restoreRecord').map(({ change, parts }) => [change, ...(parts ?? [])])

it('the list has the focus, and arrows, Home and End go through steps and fields', async () => {
  await open()
  const list = screen.getByRole('listbox', { name: 'Steps' })
  expect(document.activeElement).toBe(list)
  expect(highlighted()).toMatch(/^Edit the claim/u)
  press('ArrowDown')
  expect(highlighted()).toMatch(/^kind/u)
  expect(document.getElementById(list.getAttribute('aria-activedescendant')!)!.textContent).toMatch(/^kind/u)
  press('End')
  expect(highlighted()).toMatch(/^speaker/u)
  press('ArrowDown')
  expect(highlighted()).toMatch(/^speaker/u)
  press('Home')
  expect(highlighted()).toMatch(/^Edit the claim/u)
})

it('R brings back a whole step, or one field', async () => {
  await open()
  await act(async () => press('r'))
  press('ArrowDown')
  press('ArrowDown')
  await act(async () => press('r'))
  act(() => screen.getByRole('button', { name: /^Done/u }).focus())
  await act(async () => press('r'))
  expect(restored()).toEqual([['2'], ['2', 'credibility']])
})

it('the highlight stays at its step when a newer one arrives', async () => {
  await open()
  press('ArrowDown')
  entries = [step('3', 'Restore', 'kind'), ...entries]
  app.queries.refresh([{ type: 'claim', id: 'c' }])
  await screen.findByText('Restore')
  expect(highlighted()).toMatch(/^kind/u)
  await act(async () => press('r'))
  expect(restored()).toEqual([['2', 'kind']])
})

it('R rests while single letters are off, and may be another key', async () => {
  setKeys(app, false)
  await open()
  await act(async () => press('r'))
  expect(restored()).toEqual([])
  act(() => setKeys(app, false, { 'history.restore': ['F4'] }))
  await act(async () => press('F4'))
  expect(restored()).toEqual([['2']])
  expect(screen.getAllByText('F4')[0]!.tagName).toBe('KBD')
})

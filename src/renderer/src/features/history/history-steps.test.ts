import { expect, it } from 'vitest'
import type { HistoryEntry } from '#shared/history/history-view.ts'
import { stepsOf } from './history-steps.ts'

const line = { part: 'kind', name: 'kind', before: 'says', after: 'denies' }
const entry: HistoryEntry = {
  change: '1',
  at: '2026-03-04T10:05:00.000Z',
  label: 'Edit a claim',
  origin: 'user',
  analyst: '',
  lines: [line, { ...line, part: 'tags' }],
}

it('goes through the steps, and through the lines of each', () => {
  expect(
    stepsOf([entry, { ...entry, change: '2', lines: [] }]).map(({ entry: { change }, line: one }) => [
      change,
      one?.part ?? null,
    ]),
  ).toEqual([
    ['1', null],
    ['1', 'kind'],
    ['1', 'tags'],
    ['2', null],
  ])
})

import { expect, test } from 'vitest'
import { cardSizes } from './card-sizes.ts'

const blocks = [
  { start: 0, end: 40 },
  { start: 41, end: 441 },
  { start: 442, end: 842 },
]
const cards = (...counts: readonly number[]) =>
  counts.flatMap((count, block) => Array.from({ length: count }, (_, i) => ({ record: `${block}-${i}`, block })))
const sizes = (counts: readonly number[], selected: string | null = null) => [
  ...cardSizes(cards(...counts), blocks, selected).values(),
]

test('a paragraph with few claims has full cards', () => {
  expect(sizes([0, 2])).toEqual(['full', 'full'])
})

test('the more claims beside a paragraph, the less each shows', () => {
  expect(sizes([0, 3])).toEqual(['short', 'short', 'short'])
  expect(new Set(sizes([0, 8]))).toEqual(new Set(['line']))
})

test('cards above the selected one become lines only where they would push it down', () => {
  expect(sizes([0, 1, 1], '2-0')).toEqual(['full', 'full'])
  expect(sizes([0, 2, 0], '1-1')).toEqual(['line', 'full'])
})

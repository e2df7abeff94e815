import { expect, test } from 'vitest'
import { cardSizes, type Columns } from './card-sizes.ts'

const blocks = [
  { start: 0, end: 40 },
  { start: 41, end: 441 },
  { start: 442, end: 842 },
]
const at1440: Columns = { text: 640, card: 428 }
const cards = (counts: readonly number[], words: number) =>
  counts.flatMap((count, block) =>
    Array.from({ length: count }, (_, i) => ({ record: `${block}-${i}`, block, who: 20, words, more: 0 })),
  )
const sizes = (counts: readonly number[], { selected = null as string | null, words = 100, columns = at1440 } = {}) => [
  ...cardSizes(cards(counts, words), blocks, selected, columns).values(),
]

test('a paragraph with few claims has full cards', () => {
  expect(sizes([0, 2, 1])).toEqual(['full', 'full', 'full'])
})

test('the more claims beside a paragraph, the less each shows', () => {
  expect(new Set(sizes([0, 3, 1]).slice(0, 3))).toEqual(new Set(['short']))
  expect(new Set(sizes([0, 4, 1]).slice(0, 4))).toEqual(new Set(['two']))
  expect(new Set(sizes([0, 9, 1]).slice(0, 9))).toEqual(new Set(['line']))
})

test('short words and wide cards leave room for more', () => {
  expect(new Set(sizes([0, 4, 1], { words: 15 }).slice(0, 4))).toEqual(new Set(['short']))
  const three = (card: number) => sizes([0, 3, 1], { words: 60, columns: { text: 640, card } })[0]
  expect([three(400), three(520)]).toEqual(['short', 'full'])
})

test('the room of paragraphs without claims is used, and a paragraph too full leaves less to the next', () => {
  expect(sizes([2, 0, 1])).toEqual(['full', 'full', 'full'])
  expect(sizes([0, 0, 8])).toEqual(Array.from({ length: 8 }, () => 'full'))
  expect(sizes([1, 2, 1])[1]).toBe('short')
  expect(sizes([5, 2, 1])[5]).toBe('two')
})

test('cards above the selected one shrink only as far as they would push it down', () => {
  expect(sizes([0, 1, 1], { selected: '2-0' })).toEqual(['full', 'full'])
  expect(sizes([1, 1, 0], { selected: '1-0' })).toEqual(['line', 'full'])
  expect(new Set(sizes([0, 3, 1], { selected: '2-0' }).slice(0, 3))).toEqual(new Set(['two']))
})

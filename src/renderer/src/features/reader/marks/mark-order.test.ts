import { expect, test } from 'vitest'
import { inReadingOrder, neighbour, nextOverlapping, recordsByLength } from './mark-order.ts'
import type { ReaderMark } from '#shared/marks/reader-mark.ts'

const mark = (record: string, start: number, end: number, role: 'content' | 'cue' = 'content'): ReaderMark => ({
  role,
  id: `${record}-${role}-${start}`,
  record,
  status: 'open',
  proposed: false,
  start,
  end,
})

test('takes the shortest of overlapping marks first', () => {
  expect(recordsByLength([mark('long', 0, 50), mark('short', 10, 14), mark('middle', 8, 20)])).toEqual([
    'short',
    'middle',
    'long',
  ])
})

test('takes a claim by its words before another by its cue', () => {
  expect(recordsByLength([mark('cued', 10, 14, 'cue'), mark('long', 0, 50)])).toEqual(['long', 'cued'])
})

test('goes round overlapping marks and back to the first, identical ones too', () => {
  const records = recordsByLength([mark('b', 0, 4), mark('a', 0, 4)])
  expect([null, 'a', 'b'].map((current) => nextOverlapping(records, current))).toEqual(['a', 'b', 'a'])
  expect(nextOverlapping([], null)).toBeNull()
})

const places = inReadingOrder([[mark('c', 30, 40)], [mark('a', 5, 9), mark('a', 1, 2, 'cue')], [mark('b', 5, 20)], []])

test('orders records by their words, the longer of two that begin together first', () => {
  expect(places.map((place) => place.record)).toEqual(['b', 'a', 'c'])
})

test.each([
  ['the next of a record', 'b', 0, 1, 'a'],
  ['the one before a record', 'a', 0, -1, 'b'],
  ['the next of a caret', null, 6, 1, 'c'],
  ['the one before a caret', null, 30, -1, 'a'],
  ['nothing behind the last', 'c', 0, 1, undefined],
] as const)('finds %s', (_name, current, caret, step, expected) => {
  expect(neighbour(places, current, caret, step)?.record).toBe(expected)
})

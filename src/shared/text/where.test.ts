import { expect, it } from 'vitest'
import { clockTime, rangeAt, whereWords } from './where.ts'

const nowhere = { number: null, page: null, time: null }

it.each([
  ['a paragraph', { ...nowhere, number: 3 }, '¶3'],
  ['a paragraph on a page', { number: 42, page: '12', time: null }, 'p. 12 ¶42'],
  ['a heading on a page', { ...nowhere, page: 'iv' }, 'p. iv'],
  ['a turn of a recording', { number: 7, page: null, time: 724 }, '12:04'],
  ['a turn at the very beginning', { number: 1, page: null, time: 0 }, '0:00'],
  ['a title', nowhere, ''],
])('words in %s', (_what, whereabouts, words) => expect(whereWords(whereabouts)).toBe(words))

it.each([
  [7, '0:07'],
  [59.9, '0:59'],
  [724, '12:04'],
  [3724, '1:02:04'],
  [36_000, '10:00:00'],
])('%s seconds are %s', (seconds, words) => expect(clockTime(seconds)).toBe(words))

it('finds the range that an offset is in, the next one if it is between two, and none after the last', () => {
  const pages = [
    { start: 0, end: 10, label: 'a' },
    { start: 11, end: 11, label: 'blank' },
    { start: 12, end: 20, label: 'b' },
  ]
  expect([0, 9, 10, 12, 19, 20].map((offset) => rangeAt(pages, offset)?.label)).toEqual([
    'a',
    'a',
    'blank',
    'b',
    'b',
    undefined,
  ])
})

import { expect, test } from 'vitest'
import { counted, numberText, plural, sizeText } from './counted.ts'

test.each([
  [0, '0 claims'],
  [1, '1 claim'],
  [2, '2 claims'],
  [1200, '1,200 claims'],
])('%i of a noun', (number, words) => {
  expect(counted(number, 'claim')).toBe(words)
})

test('takes a plural without an s', () => {
  expect(counted(2, 'query', 'queries')).toBe('2 queries')
})

test('takes the form of the number, and the last one where a language has no such form', () => {
  expect([0, 1, 5].map((number) => plural(number, { one: 'it goes', other: 'they go' }))).toEqual([
    'they go',
    'it goes',
    'they go',
  ])
  expect(plural(1, { other: 'sheep' })).toBe('sheep')
})

test('writes thousands apart', () => {
  expect([999, 1000, 1234567].map(numberText)).toEqual(['999', '1,000', '1,234,567'])
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [12_345_678, '12 MB'],
  [1_440_000_000, '1.4 GB'],
  [5_000_000_000, '5 GB'],
])('%s bytes are “%s”', (bytes, words) => expect(sizeText(bytes)).toBe(words))

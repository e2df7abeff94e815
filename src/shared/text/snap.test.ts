import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapToWords } from './snap.ts'

test.each([
  ['leaves a clean selection', 'to Washington on', 3, 13, 'Washington'],
  ['trims white space', 'a \u00a0 b \n c', 1, 8, 'b'],
  ['trims a first line feed', '\nab', 0, 3, 'ab'],
  ['trims line feeds', 'a\nb\n\nc', 1, 5, 'b'],
  ['takes a split surrogate pair whole', 'x🕊y', 2, 4, '🕊y'],
  ['takes a combining sequence whole', 'cafe\u0301s', 0, 4, 'cafe\u0301'],
  ['takes a joined emoji whole', 'a👩‍👩‍👧‍👦b', 4, 6, '👩‍👩‍👧‍👦'],
  ['takes an accent on a space whole', 'a \u0301b', 2, 4, ' \u0301b'],
  ['keeps zero-width and right-to-left marks inside', '\u200fשלום\u200f', 0, 6, '\u200fשלום\u200f'],
])('%s', (_, text, start, end, expected) => {
  const snapped = snapToWords(text, { start, end })
  expect(snapped && text.slice(snapped.start, snapped.end)).toBe(expected)
})

test.each([
  ['spaces', ' \n\t ', 0, 4],
  ['one space', 'a b', 1, 2],
  ['a place', 'ab', 1, 1],
  ['nothing', '', 0, 0],
])('finds nothing in %s', (_, text, start, end) => {
  expect(snapToWords(text, { start, end })).toBeNull()
})

test('any range of any text: whole graphemes, no blank ends, everything else kept', () => {
  const letters = fc.constantFrom('a', ' ', '\n', 'e\u0301', '🕊️', '👩‍👧', '\u0301', 'א', '\ud83d', '\u200d')
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join('')
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const snapped = snapToWords(text, { start, end })
      const edges = new Set([...new Intl.Segmenter('en').segment(text)].map(({ index }) => index).concat(text.length))
      if (!snapped) {
        expect(text.slice(start, end).trim()).toBe('')
        return
      }
      expect([edges.has(snapped.start), edges.has(snapped.end)]).toEqual([true, true])
      const lost = text.slice(start, Math.max(start, snapped.start)) + text.slice(Math.min(end, snapped.end), end)
      expect(lost.trim()).toBe('')
    }),
  )
})

import { expect, test } from 'vitest'
import { spanWords } from './fact.ts'

test.each([
  ['2019-05', '', 'since 2019-05'],
  ['', '2024', 'until 2024'],
  ['2019', '2024', '2019 to 2024'],
  ['', '', ''],
])('says from %s to %s as “%s”', (from, to, words) => {
  expect(spanWords(from, to)).toBe(words)
})

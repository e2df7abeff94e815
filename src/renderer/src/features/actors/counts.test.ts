import { expect, test } from 'vitest'
import { countsText } from './counts.ts'

test.each([
  [0, 0, 'no mentions · no claims'],
  [1, 2, '1 mention · 2 claims'],
  [1200, 1, '1,200 mentions · 1 claim'],
])('counts %i mentions and %i claims', (mentions, claims, text) => {
  expect(countsText({ mentions, claims })).toBe(text)
})

import { expect, test } from 'vitest'
import { strings } from './strings.tsx'

test.each([
  [0, 0, 'no mentions · no claims'],
  [1, 2, '1 mention · 2 claims'],
  [1200, 1, '1,200 mentions · 1 claim'],
])('counts %i mentions and %i claims', (mentions, claims, text) => {
  expect(strings.counts({ mentions, claims })).toBe(text)
})

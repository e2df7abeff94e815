import { expect, test } from 'vitest'
import { stepFrom } from './steps.ts'

test.each<[number, string, number, number | null]>([
  [3, 'ArrowDown', 20, 4],
  [19, 'ArrowDown', 20, 19],
  [-1, 'ArrowDown', 20, 0],
  [3, 'ArrowUp', 20, 2],
  [0, 'ArrowUp', 20, 0],
  [-1, 'ArrowUp', 20, 19],
  [3, 'PageDown', 20, 13],
  [12, 'PageDown', 20, 19],
  [13, 'PageUp', 20, 3],
  [3, 'PageUp', 20, 0],
  [0, 'PageUp', 20, 0],
  [-1, 'PageUp', 20, 19],
  [7, 'Home', 20, 0],
  [7, 'End', 20, 19],
  [-1, 'ArrowDown', 0, -1],
  [-1, 'Home', 0, -1],
  [7, 'x', 20, null],
])('from row %i, %s leads in %i rows to %s', (at, key, count, row) => {
  expect(stepFrom(at, key, count)).toBe(row)
})

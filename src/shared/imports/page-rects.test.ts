import { expect, it } from 'vitest'
import { pageRects } from './page-rects.ts'

/** "The gates cost" on one line, "52 million" on the next, and "iv" far to the right of the first. */
const words = [
  [0, 3, 700, 1000, 300, 120],
  [4, 9, 1030, 1000, 500, 120],
  [10, 14, 1560, 1005, 400, 115],
  [15, 17, 700, 1160, 200, 120],
  [18, 25, 930, 1160, 700, 120],
].flat()

it('words of a line are one rectangle, and each line has its own', () => {
  expect(pageRects(words, { start: 4, end: 25 })).toEqual([
    { left: 103, top: 100, width: 93, height: 12 },
    { left: 70, top: 116, width: 93, height: 12 },
  ])
})

it('a part of a word is cut by its letters', () => {
  expect(pageRects(words, { start: 6, end: 8 })).toEqual([{ left: 123, top: 100, width: 20, height: 12 }])
})

it('words far apart on one height are two rectangles', () => {
  const columns = [
    [0, 3, 700, 1000, 300, 120],
    [4, 6, 4000, 1000, 200, 120],
  ].flat()
  expect(pageRects(columns, { start: 0, end: 6 })).toHaveLength(2)
})

it('a range beside the words of a page has no rectangle there', () => {
  expect(pageRects(words, { start: 25, end: 40 })).toEqual([])
  expect(pageRects([], { start: 0, end: 4 })).toEqual([])
})

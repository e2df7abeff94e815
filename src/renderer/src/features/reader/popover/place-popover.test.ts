import { describe, expect, test } from 'vitest'
import { placePopover } from './place-popover.ts'

const page = { left: 200, top: -300, right: 1200, bottom: 4000 }
const seen = { top: 48, bottom: 800 }
const words = (top: number, lines = 1) =>
  Array.from({ length: lines }, (_, i) => ({ left: 500, top: top + i * 30, right: 700, bottom: top + i * 30 + 24 }))

test.each([
  ['under the words', 100, { width: 320, height: 200 }, { left: 300, top: 434, scroll: 0 }],
  ['above them where there is no room below', 700, { width: 320, height: 200 }, { left: 300, top: 790, scroll: 0 }],
  [
    'under them where it would reach above what is seen',
    600,
    { width: 320, height: 570 },
    { left: 300, top: 934, scroll: 416 },
  ],
  ['no further right than the page goes', 100, { width: 900, height: 200 }, { left: 100, top: 434, scroll: 0 }],
  [
    'with the page, to words that are out of sight',
    20,
    { width: 320, height: 200 },
    { left: 300, top: 354, scroll: -40 },
  ],
])('floats %s', (_name, top, size, expected) => {
  expect(placePopover(words(top), page, size, seen)).toMatchObject(expected)
})

describe.each([
  ['a window of 1280 × 720', { top: 48, bottom: 692 }],
  ['that window at 200 %', { top: 48, bottom: 332 }],
])('in %s', (_name, seen) => {
  test.each([
    ['one line', 1],
    ['four lines', 4],
    ['more lines than the page has', 40],
  ])('a card as high as the page covers nothing of %s, and both are seen', (_lines, count) => {
    for (const top of [seen.top - 10, seen.top + 40, seen.bottom - 20]) {
      const lines = words(top, count)
      const { top: placed, room, scroll } = placePopover(lines, page, { width: 600, height: 2000 }, seen)
      const card = { top: placed + page.top - scroll, bottom: placed + page.top + room - scroll }
      const shown = lines.map((line) => ({ top: line.top - scroll, bottom: line.bottom - scroll }))
      expect(card.top).toBeGreaterThanOrEqual(seen.top)
      expect(card.bottom).toBeLessThanOrEqual(seen.bottom)
      expect(shown.filter((line) => line.bottom > card.top && line.top < card.bottom)).toEqual([])
      // Of words that are longer than the page, those beside the card are seen.
      const inSight = shown.filter((line) => line.top >= seen.top && line.bottom <= seen.bottom)
      expect(inSight.length).toBeGreaterThanOrEqual(Math.min(count, 2))
      expect(room).toBeGreaterThanOrEqual(120)
    }
  })
})

import { expect, test } from 'vitest'
import { placeUnder } from './place-under.ts'

const page = { left: 200, top: -300, right: 1200, bottom: 4000 }
const words = (top: number) => [{ left: 500, top, right: 700, bottom: top + 24 }]

test.each([
  ['under the words', 100, { width: 320, height: 200 }, { left: 300, top: 434 }],
  ['above them where there is no room below', 700, { width: 320, height: 200 }, { left: 300, top: 790 }],
  ['under them where it would reach above what is seen', 600, { width: 320, height: 570 }, { left: 300, top: 934 }],
  ['under them where there is room neither above nor below', 100, { width: 320, height: 900 }, { left: 300, top: 434 }],
  ['no further right than the page goes', 100, { width: 900, height: 200 }, { left: 100, top: 434 }],
])('floats %s', (_name, top, size, expected) => {
  expect(placeUnder(words(top), page, size, { top: 48, bottom: 800 })).toEqual(expected)
})

import { describe, expect, it } from 'vitest'
import { scrollToSee, scrollToUncover } from './scroll-to-see.ts'

describe('bringing a card into sight', () => {
  it.each([
    ['leaves the page where it is if all of the card is in sight', { top: 200, bottom: 500 }, 0],
    ['scrolls by what is hidden at the foot', { top: 500, bottom: 750 }, 162],
    ['shows a card that is taller than the page from its top', { top: 300, bottom: 1200 }, 188],
    ['never scrolls back up', { top: 40, bottom: 900 }, 0],
  ])('%s', (_, card, distance) => {
    expect(scrollToSee(card, { top: 100, bottom: 600 })).toBe(distance)
  })
})

const page = { top: 48, bottom: 332 }
const foot = { left: 160, top: 160, right: 620, bottom: 328 }
const line = (top: number, height = 28) => ({ left: 210, top, right: 600, bottom: top + height })

it.each([
  ['words above the card stay', line(100), 0],
  ['words that it covers come above it', line(200), 80],
  ['of long words the beginning stays in sight', line(150, 200), 90],
  ['words in the column beside it stay', { ...line(200), right: 150 }, 0],
])('a card at the foot of the page: %s', (_name, words, expected) => {
  expect(scrollToUncover(words, foot, page)).toBe(expected)
})

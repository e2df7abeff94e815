import { describe, expect, it } from 'vitest'
import { scrollToSee } from './scroll-to-see.ts'

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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutCards, type CardBox } from './layout-cards.ts'

const card = (id: string, natural: number, height = 50): CardBox => ({ id, natural, height })
const tops = (cards: readonly CardBox[], selected: string | null = null) => [
  ...layoutCards(cards, selected, 10).values(),
]

test('leaves cards that have room at their words', () => {
  expect(tops([card('a', 5), card('b', 100), card('c', 300)])).toEqual([5, 100, 300])
})

test('pushes cards down that would lie over the one before', () => {
  expect(tops([card('a', 5), card('b', 10), card('c', 300)])).toEqual([5, 65, 300])
})

test('gives the selected card its natural place and pushes those above up', () => {
  expect(tops([card('a', 100), card('b', 110), card('c', 120)], 'b')).toEqual([50, 110, 170])
})

test('moves the selected card down only where there is no room above', () => {
  expect(tops([card('a', 0), card('b', 20)], 'b')).toEqual([0, 60])
})

test('never lets cards overlap nor leave their order', () => {
  const boxes = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 400 })), { maxLength: 30 })
  fc.assert(
    fc.property(boxes, fc.nat(30), (cases, at) => {
      const cards = cases
        .map(([natural, height], i) => card(String(i), natural, height))
        .toSorted((a, b) => a.natural - b.natural)
      const laid = tops(cards, String(at))
      laid.slice(1).forEach((top, i) => expect(top).toBeGreaterThanOrEqual(laid[i]! + cards[i]!.height + 10))
      expect(laid[0] ?? 0).toBeGreaterThanOrEqual(0)
    }),
  )
})

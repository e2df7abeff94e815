import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, widthOfWords, wordsAt, type Label } from './place-labels.ts'

const width = 1660
const labels = fc
  .uniqueArray(fc.record({ x: fc.integer({ min: 30, max: 1630 }), width: fc.integer({ min: 60, max: 700 }) }), {
    selector: ({ x }) => x,
    maxLength: 10,
  })
  .map((some) => some.toSorted((a, b) => a.x - b.x))

describe('labels on a line', () => {
  it('overlap no other words and are crossed by no stem, wherever there is room', () => {
    fc.assert(
      fc.property(labels, (some) => {
        const places = placeLabels(some, width)
        if (places === null) return
        for (const [i, place] of places.entries()) {
          const [from, to] = wordsAt(some[i]!, place)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(width)
          for (const [j, other] of places.entries()) {
            if (i === j) continue
            const [otherFrom, otherTo] = wordsAt(some[j]!, other)
            if (place.row === other.row) expect(to < otherFrom || otherTo < from).toBe(true)
            if (place.row >= other.row) expect(some[i]!.x < otherFrom || some[i]!.x > otherTo).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, readonly Label[], readonly string[] | null]>([
    [
      'stand beside each other where they can',
      [
        { x: 100, width: 200 },
        { x: 500, width: 200 },
      ],
      ['0 right', '0 right'],
    ],
    ['go to the left at the end', [{ x: 1500, width: 300 }], ['0 left']],
    [
      'go up before what stands close behind them',
      [
        { x: 100, width: 200 },
        { x: 150, width: 200 },
      ],
      ['1 right', '0 right'],
    ],
    [
      'are given up where two stand at one place',
      [
        { x: 100, width: 50 },
        { x: 100, width: 50 },
      ],
      null,
    ],
    ['are given up where one is too long', [{ x: 800, width: 1000 }], null],
    ['are none without dates', [], []],
  ])('%s', (_name, some, expected) => {
    expect(placeLabels(some, width)?.map(({ row, side }) => `${row} ${side}`) ?? null).toEqual(expected)
  })

  it('takes signs of other scripts as wide as they are', () => {
    expect(widthOfWords('日本', 10)).toBeGreaterThan(widthOfWords('ab', 10))
    expect(widthOfWords('', 10)).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { placeFrom, placesIn, tickPath } from './places.ts'

const places = [
  { start: 10, end: 15 },
  { start: 20, end: 25 },
  { start: 25, end: 30 },
]

describe('the place to go to', () => {
  test.each([
    [0, 1, 0, false],
    [10, 1, 0, false],
    [11, 1, 1, false],
    [25, 1, 2, false],
    [26, 1, 0, true],
    [99, -1, 2, false],
    [30, -1, 2, false],
    [29, -1, 1, false],
    [25, -1, 1, false],
    [20, -1, 0, false],
    [15, -1, 0, false],
    [12, -1, 2, true],
    [0, -1, 2, true],
  ] as const)('from %i, %i, is %i, wrapped %s', (offset, step, index, wrapped) =>
    expect(placeFrom(places, offset, step)).toEqual({ index, wrapped }),
  )
  it('is none where nothing was found', () => expect(placeFrom([], 5, 1)).toBeNull())

  it('is each place once, until it begins again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 1 }),
        fc.constantFrom<1 | -1>(1, -1),
        (sizes, step) => {
          let at = 0
          const all = sizes.map(([length, gap]) => {
            const start = at + gap
            at = start + length
            return { start, end: at }
          })
          let offset = step === 1 ? 0 : at
          const seen = all.map(() => {
            const next = placeFrom(all, offset, step)!
            expect(next.wrapped).toBe(false)
            offset = step === 1 ? all[next.index]!.end : all[next.index]!.start
            return next.index
          })
          const indices = all.map((_, i) => i)
          expect(seen).toEqual(step === 1 ? indices : indices.toReversed())
          expect(placeFrom(all, offset, step)?.wrapped).toBe(true)
        },
      ),
    )
  })
})

it('the places of the blocks in sight are those that begin there', () => {
  expect(placesIn(places, { start: 15, end: 25 })).toEqual([places[1]])
  expect(placesIn(places, { start: 30, end: 99 })).toEqual([])
})

it('there is one tick for all places that stand in one row of the scroll bar', () => {
  expect(tickPath(places, 100)).toBe('M0 100h1M0 200h1M0 250h1')
  expect(tickPath(places, 100_000)).toBe('M0 0h1')
  expect(tickPath([], 10)).toBe('')
})

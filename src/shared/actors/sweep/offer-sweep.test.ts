import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contains, overlaps } from '../../text/range.ts'
import { offerSweep } from './offer-sweep.ts'

const at = (start: number, end: number, other: string | null = null) => ({ start, end, other, unsure: false })
const mark = (mention: string, actor: string, start: number, end: number) => ({ mention, actor, start, end })
const block = [{ start: 0, end: 100 }]
const isSwept = (actor: string) => actor === 'us'

it.each([
  ['leaves out what is marked as this actor’s', [at(10, 12)], [mark('m', 'us', 10, 12)], [], 1],
  ['leaves out what stands in a mention of this actor', [at(10, 12)], [mark('m', 'us', 4, 20)], [], 1],
  [
    'says whose mention a find is inside',
    [at(10, 12)],
    [mark('m', 'trump', 6, 20)],
    [{ actor: 'trump', mention: 'm' }],
    0,
  ],
  [
    'says it where both are of the same words',
    [at(10, 12)],
    [mark('m', 'place', 10, 12)],
    [{ actor: 'place', mention: 'm' }],
    0,
  ],
  [
    'names the tightest of several',
    [at(10, 12)],
    [mark('wide', 'a', 0, 40), mark('tight', 'b', 8, 20)],
    [{ actor: 'b', mention: 'tight' }],
    0,
  ],
  [
    'has no doubt where another mention is only part of the find',
    [at(10, 20)],
    [mark('m', 'place', 10, 12)],
    [null],
    0,
  ],
  ['says whose name it is too', [at(10, 12, 'post')], [], [{ actor: 'post', mention: null }], 0],
] as const)('%s', (_what, finds, marks, inside, marked) => {
  const offered = offerSweep(finds, marks, block, isSwept)
  expect(offered.offers.map((one) => one.inside)).toEqual(inside)
  expect(offered.marked).toBe(marked)
})

it('offers nothing across the end of a block, or between blocks', () => {
  expect(
    offerSweep(
      [at(8, 12), at(11, 12), at(20, 24)],
      [],
      [
        { start: 0, end: 10 },
        { start: 12, end: 30 },
      ],
      isSwept,
    ).offers.map(({ start }) => start),
  ).toEqual([20])
})

it('agrees with the plain reading of the rule', () => {
  const range = fc
    .tuple(fc.nat(90), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }))
  const marks = fc
    .array(fc.tuple(range, fc.constantFrom('us', 'a', 'b')), { maxLength: 12 })
    .map((all) =>
      all.map(([{ start, end }, actor], i) => mark(`m${i}`, actor, start, end)).sort((a, b) => a.start - b.start),
    )
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), marks, (finds, marked) => {
      const blocks = [
        { start: 0, end: 40 },
        { start: 41, end: 80 },
        { start: 80, end: 120 },
      ]
      const expected = finds.filter(
        (find) =>
          blocks.some((one) => contains(one, find)) && !marked.some((one) => isSwept(one.actor) && overlaps(one, find)),
      )
      const offered = offerSweep(
        finds.map((find) => ({ ...find, other: null, unsure: false })),
        marked,
        blocks,
        isSwept,
      )
      expect(offered.offers.map(({ start, end }) => ({ start, end }))).toEqual(expected)
      for (const one of offered.offers) {
        const doubt = marked.some((other) => overlaps(other, one) && (contains(other, one) || !contains(one, other)))
        expect(one.inside !== null).toBe(doubt)
      }
    }),
  )
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'
import { overlaps } from './range.ts'
import { marksByBlock, segmentsOf, type Mark } from './segments.ts'

const block = { start: 10, end: 30 }
const drawn = (marks: readonly Mark[]) =>
  segmentsOf(block, marks).map(({ start, end, marks }) => [start, end, marks.map((mark) => mark.id).join('')])

describe('a block', () => {
  test.each<[string, Mark[], [number, number, string][]]>([
    ['without marks is one segment', [], [[10, 30, '']]],
    [
      'is cut where a mark starts and ends',
      [{ id: 'a', start: 12, end: 20 }],
      [
        [10, 12, ''],
        [12, 20, 'a'],
        [20, 30, ''],
      ],
    ],
    ['is not cut at its own ends', [{ id: 'a', start: 10, end: 30 }], [[10, 30, 'a']]],
    [
      'clips what reaches beyond it',
      [
        { id: 'a', start: 2, end: 15 },
        { id: 'b', start: 25, end: 99 },
      ],
      [
        [10, 15, 'a'],
        [15, 25, ''],
        [25, 30, 'b'],
      ],
    ],
    [
      'leaves out what only touches it',
      [
        { id: 'a', start: 2, end: 10 },
        { id: 'b', start: 30, end: 40 },
      ],
      [[10, 30, '']],
    ],
    [
      'lists the outer mark first',
      [
        { id: 'in', start: 12, end: 14 },
        { id: 'out', start: 12, end: 20 },
      ],
      [
        [10, 12, ''],
        [12, 14, 'outin'],
        [14, 20, 'out'],
        [20, 30, ''],
      ],
    ],
    [
      'lists equal marks by id',
      [
        { id: 'b', start: 12, end: 14 },
        { id: 'a', start: 12, end: 14 },
      ],
      [
        [10, 12, ''],
        [12, 14, 'ab'],
        [14, 30, ''],
      ],
    ],
    [
      'keeps overlaps apart',
      [
        { id: 'a', start: 10, end: 20 },
        { id: 'b', start: 15, end: 30 },
      ],
      [
        [10, 15, 'a'],
        [15, 20, 'ab'],
        [20, 30, 'b'],
      ],
    ],
  ])('%s', (_, marks, segments) => {
    expect(drawn(marks)).toEqual(segments)
  })
})

/** Letters of two units, combining and joining characters, right-to-left letters, and line feeds, which separate blocks. */
const letters = [
  'a',
  ' ',
  '\n',
  '.',
  'é',
  'e\u0301',
  '🕊️',
  '👩‍👩‍👧‍👦',
  '\ud83d',
  '\udd4a',
  'א',
  'ש\u05b8',
  'م',
  '\u200f',
  '漢',
  '“',
  '”',
]
const texts = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 120 }).map((parts) => parts.join(''))
const marked = fc
  .record({ text: texts, edges: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }) })
  .map(({ text, edges }) => {
    const marks = edges.map(([a, b], i): Mark => ({
      id: `m${i}`,
      start: a % text.length,
      end: (a % text.length) + 1 + (b % 12),
    }))
    return {
      text,
      marks: marks.map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) })),
      blocks: findBlocks(text),
    }
  })

describe('over any text and any marks', () => {
  test('the text drawn equals the text stored', () => {
    fc.assert(
      fc.property(marked, ({ text, marks, blocks }) => {
        const lists = marksByBlock(blocks, marks)
        for (const [i, block] of blocks.entries()) {
          const segments = segmentsOf(block, lists[i]!)
          expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
            text.slice(block.start, block.end),
          )
        }
      }),
    )
  })

  test('each unit has exactly the marks over it, and neighbours differ', () => {
    fc.assert(
      fc.property(marked, ({ marks, blocks }) => {
        for (const block of blocks) {
          const segments = segmentsOf(block, marks)
          for (const segment of segments) {
            for (let at = segment.start; at < segment.end; at++) {
              const naive = marks.filter((mark) => mark.start <= at && at < mark.end).map((mark) => mark.id)
              expect(segment.marks.map((mark) => mark.id).sort()).toEqual(naive.sort())
            }
          }
          const sets = segments.map((segment) => segment.marks.map((mark) => mark.id).join())
          for (const [i, set] of sets.entries()) expect(set).not.toBe(sets[i - 1])
        }
      }),
    )
  })

  test('marks are found for their blocks and no others', () => {
    fc.assert(
      fc.property(marked, ({ marks, blocks }) => {
        const lists = marksByBlock(blocks, marks)
        for (const [i, block] of blocks.entries()) {
          expect(lists[i]!.map((mark) => mark.id).sort()).toEqual(
            marks
              .filter((mark) => overlaps(mark, block))
              .map((mark) => mark.id)
              .sort(),
          )
        }
      }),
    )
  })
})

test('adding a mark changes the segments of its blocks only', () => {
  fc.assert(
    fc.property(marked, ({ marks, blocks }) => {
      const [added, ...rest] = marks
      if (!added) return
      const before = marksByBlock(blocks, rest)
      const after = marksByBlock(blocks, marks)
      for (const [i, block] of blocks.entries()) {
        if (!overlaps(block, added)) expect(segmentsOf(block, after[i]!)).toEqual(segmentsOf(block, before[i]!))
      }
    }),
  )
})

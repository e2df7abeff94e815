import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTimeOf } from '../../../tools/cpu-time.ts'
import { blockTypes } from '../model/enums.ts'
import { findBlocks, numberParagraphs } from './blocks.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '- ',
    '– ',
    '— ',
    '• ',
    '* ',
    '1. ',
    '2. ',
    '(a) ',
    '(b) ',
    'ii) ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r',
    ': ',
    ';',
    '.',
    '?',
    ' ',
  ),
  fc.constantFrom(
    'By Ana Ruiz',
    'Updated 4 March 2026',
    'It goes on and on',
    'access for 40 vessels',
    'שלום',
    '一つ',
    '😀',
    '\u00a0',
  ),
  fc.constantFrom('This line has been wrapped by a mail program at about seventy characters\n'),
  fc.string({ maxLength: 6 }),
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

test('blocks hold all words of any text in order, never overlap, and leave out only white space and markers', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = findBlocks(text)
      let at = 0
      for (const { type, start, end, marker = '' } of blocks) {
        expect(blockTypes).toContain(type)
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).trim()).not.toBe('')
        expect(text.slice(at, start).trim()).toBe(marker)
        if (marker !== '') expect(type).toBe('list-item')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    { numRuns: 2000 },
  )
})

test('¶ numbers rise by one, and only titles, headings and bylines have none', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const numbers = numberParagraphs(findBlocks(text)).flatMap(({ number }) => number ?? [])
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
      for (const { type, number } of numberParagraphs(findBlocks(text)))
        expect(number === null).toBe(type === 'title' || type === 'heading' || type === 'byline')
    }),
  )
})

test.each([
  ['lines', (i: number) => `line ${i}`],
  ['numbers', (i: number) => `${i % 1000}. item`],
  ['bullets among lines', (i: number) => (i % 3 === 0 ? `- item ${i}` : `line ${i}`)],
])('a text of 50,000 short %s is cut within a second', (_, line) => {
  const lines = Array.from({ length: 50_000 }, (__, i) => line(i)).join('\n')
  expect(cpuTimeOf(() => findBlocks(lines))).toBeLessThan(1000)
})

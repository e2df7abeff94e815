import { describe, expect, test } from 'vitest'
import { cpuTimeOf } from '../../../tools/cpu-time.ts'
import { clauseAt, clausesIn, sentenceAt, sentencesIn, wordAt } from './units.ts'

const text =
  'His envoy, Steve Witkoff, said that Trump’s plan had “robust guarantees”. “Really?” asked Gen. J. Smith—twice.'
const block = { start: 0, end: text.length }
const slice = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

test.each([
  ['envoy', 6, 'envoy'],
  ['a possessive is one word', text.indexOf('Trump'), 'Trump’s'],
  ['behind a word', 9, 'envoy'],
  ['between words', 10, null],
])('word: %s', (_, offset, word) => {
  expect(slice(wordAt(text, block, offset))).toBe(word)
})

describe('sentences', () => {
  test('end at stops, not at abbreviations, initials or a question that goes on', () => {
    expect(sentencesIn(text, block).map(slice)).toEqual([text.slice(0, 73), text.slice(74)])
  })
  test('go over the line feeds of hard-wrapped text', () => {
    const wrapped = 'One sentence that\nRussia ends. Another\none.'
    expect(sentencesIn(wrapped, { start: 0, end: wrapped.length })).toEqual([
      { start: 0, end: 30 },
      { start: 31, end: 43 },
    ])
  })
  test.each([
    ['See p. 4 and ¶2f. The gate holds.', ['See p. 4 and ¶2f.', 'The gate holds.']],
    ['It flew to the U.S. Navy base. It landed.', ['It flew to the U.S. Navy base.', 'It landed.']],
    ['It flew to the U.S. The crew stayed.', ['It flew to the U.S.', 'The crew stayed.']],
    ['Mr. Vell of Art. 5 fame left.', ['Mr. Vell of Art. 5 fame left.']],
  ])('of %j', (words, sentences) => {
    const found = sentencesIn(words, { start: 0, end: words.length })
    expect(found.map(({ start, end }) => words.slice(start, end))).toEqual(sentences)
  })
  test('are found in a moment in a line of a million initials', () => {
    const line = 'A. '.repeat(333_333)
    const took = cpuTimeOf(() => expect(sentencesIn(line, { start: 0, end: line.length })).toHaveLength(1))
    expect(took).toBeLessThan(5_000)
  })
  test('are found from inside, and from the space behind', () => {
    expect(sentenceAt(text, block, 30)).toEqual({ start: 0, end: 73 })
    expect(sentenceAt(text, block, 73)).toEqual({ start: 0, end: 73 })
    expect(sentenceAt(text, block, 74)?.start).toBe(74)
  })
})

describe('clauses', () => {
  test('are found in a moment where a million spaces stand between two words', () => {
    const wide = `said${' '.repeat(1_000_000)}so.`
    expect(clausesIn(wide, { start: 0, end: wide.length })).toEqual([{ start: 0, end: wide.length - 1 }])
  })
  test('are cut at commas, quotation marks, dashes and behind “that”', () => {
    expect(clausesIn(text, block).map(slice)).toEqual([
      'His envoy',
      'Steve Witkoff',
      'said that',
      'Trump’s plan had',
      'robust guarantees',
      'Really',
      'asked Gen. J. Smith',
      'twice',
    ])
  })
  test('keep numbers whole', () => {
    const sum = 'It costs 40,000 crowns, he said.'
    expect(clausesIn(sum, { start: 0, end: sum.length }).map(({ start, end }) => sum.slice(start, end))).toEqual([
      'It costs 40,000 crowns',
      'he said',
    ])
  })
  test('are found by place', () => {
    expect(slice(clauseAt(text, block, text.indexOf('robust') + 3))).toBe('robust guarantees')
  })
})

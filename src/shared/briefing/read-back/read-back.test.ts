import { describe, expect, it } from 'vitest'
import { newId } from '../../model/id.ts'
import { claimOf, sourceTextOf } from '../compose/fixtures.ts'
import { emptyBriefing } from '../fixtures.ts'
import type { Inline, RichBlock } from '../rich-text.ts'
import { firstSections } from '../sections.ts'
import { citingSentences } from './citing-sentences.ts'
import { passageOf } from './passage.ts'
import { readBackLine } from './printed-line.ts'

const [a, b] = [newId(), newId()]
const text = (words: string, format = 0): Inline => ({ type: 'text', text: words, format })
const cite = (claim: string): Inline => ({ type: 'citation', claim })
/** A block, or what stands in a paragraph. */
type Written = RichBlock | readonly Inline[]
const note = (...written: readonly Written[]) =>
  emptyBriefing({
    sections: firstSections,
    blocks: written.map((one, at) => ({
      id: newId(),
      section: 'lead',
      order: `a${at}`,
      body: 'type' in one ? one : { type: 'paragraph', children: [...one] },
    })),
  })
const found = (...bodies: readonly Written[]) =>
  citingSentences(note(...bodies)).map(({ words, claims }) => [words, ...claims.map((id) => (id === a ? 'a' : 'b'))])

describe('the sentences of a note that cite', () => {
  it.each<[string, readonly Written[], string[][]]>([
    ['none that cites nothing', [[text('The quay holds. It is old.')]], []],
    [
      'the one that a citation stands behind',
      [[text('The quay holds.'), cite(a), text(' It is old.')]],
      [['The quay holds.', 'a']],
    ],
    [
      'the one that it stands in',
      [[text('It is old. The quay'), cite(a), text(' holds.')]],
      [['The quay holds.', 'a']],
    ],
    [
      'each with its own',
      [[text('It holds.'), cite(a), text(' It is old.'), cite(b)]],
      [
        ['It holds.', 'a'],
        ['It is old.', 'b'],
      ],
    ],
    [
      'each claim once',
      [[text('It holds'), cite(a), text(' today.'), cite(a), cite(b)]],
      [['It holds today.', 'a', 'b']],
    ],
    ['the first, if a citation stands before all words', [[cite(a), text('It holds.')]], [['It holds.', 'a']]],
    [
      'across styles and line breaks',
      [[text('It '), text('holds', 1), { type: 'linebreak' }, text('today.'), cite(a)]],
      [['It holds\ntoday.', 'a']],
    ],
    [
      'without the words of a footnote',
      [[text('It holds.'), { type: 'footnote', text: 'Not so.' }, cite(a)]],
      [['It holds.', 'a']],
    ],
    ['not what is worded from a claim', [{ type: 'said', claim: a }], []],
    ['not a citation without words', [[cite(a)]], []],
    [
      'in judgements and headings too',
      [{ type: 'judgement', judgement: newId(), children: [text('It will hold.'), cite(b)] }],
      [['It will hold.', 'b']],
    ],
  ])('%s', (_, bodies, sentences) => expect(found(...bodies)).toEqual(sentences))

  it('are another as soon as a word or a cited claim is, and the same in whatever order they cite', () => {
    const hash = (...inlines: Inline[]) => citingSentences(note(inlines))[0]!.hash
    const before = hash(text('It holds.'), cite(a), cite(b))
    expect(hash(text('It holds.'), cite(b), cite(a))).toBe(before)
    expect(hash(text('It '), text('holds.', 1), cite(a), cite(b))).toBe(before)
    const others = [
      hash(text('It held.'), cite(a), cite(b)),
      hash(text('It holds.'), cite(a)),
      hash(text('It holds!'), cite(a), cite(b)),
    ]
    expect(new Set([before, ...others]).size).toBe(4)
  })
})

describe('the line below the sources', () => {
  const view = note([text('It holds.'), cite(a), text(' It is old.'), cite(b)])
  const [first, second] = citingSentences(view).map(({ hash }) => hash)
  it.each([
    ['is missing if none was read back', [], ''],
    ['is missing if what was read back has changed', [{ hash: 'other', at: '2025-08-17T14:05:00' }], ''],
    [
      'counts, and has the time of the last',
      [
        { hash: first!, at: '2025-08-17T14:05:31' },
        { hash: 'other', at: '2025-08-18T09:00:00' },
      ],
      '1 of 2 sentences read back against the sources, 17 August 2025, 14:05.',
    ],
    [
      'counts all',
      [
        { hash: first!, at: '2025-08-17T14:05:31' },
        { hash: second!, at: '2025-08-17T09:10:00' },
      ],
      '2 of 2 sentences read back against the sources, 17 August 2025, 14:05.',
    ],
  ])('%s', (_, readBack, line) => expect(readBackLine({ ...view, readBack })).toBe(line))
  it('speaks of one sentence', () => {
    const one = note([text('It holds.'), cite(a)])
    const readBack = [{ hash: citingSentences(one)[0]!.hash, at: '2025-08-17T14:05:00' }]
    expect(readBackLine({ ...one, readBack })).toMatch(/^1 of 1 sentence read back/u)
  })
})

describe('the passage that a sentence is read against', () => {
  const shown = (words: string, ...quotes: string[]) => {
    const source = sourceTextOf(words)
    return passageOf(claimOf(source, { quotes }), source).map(
      ({ place, runs }) => `${place} ${runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('')}`,
    )
  }
  it('is the paragraph with the cited words marked', () => {
    expect(shown('He spoke. “It holds”, he said.', 'It holds')).toEqual(['¶1 He spoke. “[It holds]”, he said.'])
  })
  it('marks all its words', () => {
    expect(shown('It holds, he said, for now.', 'It holds', 'for now')).toEqual(['¶1 [It holds], he said, [for now].'])
  })
  it('is cut in a long paragraph, between words', () => {
    const long = 'word '.repeat(200)
    const [line] = shown(`${long}It holds. ${long}end`, 'It holds')
    expect(line).toMatch(/^¶1 … word .*word \[It holds\]\. word .*word …$/u)
    expect(line!.length).toBeLessThan(700)
  })
})

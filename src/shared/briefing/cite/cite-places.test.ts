import { describe, expect, it } from 'vitest'
import { newId } from '../../model/id.ts'
import type { BriefingBlock } from '../briefing-view.ts'
import { inlinesOf, type Inline } from '../rich-text.ts'
import { citeAfter, citePlaces, inProposedOrder } from './cite-places.ts'
import { saysUnknown } from './says-unknown.ts'
import { firstSections } from '../sections.ts'

const [one, two, three] = [newId(), newId(), newId()]
/** A paragraph in which [1], [2], [3] cite, and | breaks the line. */
const inlines = (words: string): Inline[] =>
  words
    .split(/(\[\d\]|\|)/u)
    .filter(Boolean)
    .map((part): Inline => {
      if (part === '|') return { type: 'linebreak' }
      const number = /^\[(\d)\]$/u.exec(part)?.[1]
      return number === undefined
        ? { type: 'text', text: part, format: 0 }
        : { type: 'citation', claim: [one, two, three][Number(number) - 1]! }
    })
const shown = (block: BriefingBlock) =>
  inlinesOf(block.body)
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'citation' ? `[${[one, two, three].indexOf(inline.claim) + 1}]` : '|'
    })
    .join('')
let order = 0
const block = (section: string, words: string): BriefingBlock => ({
  id: newId(),
  section,
  order: `a${order++}`,
  body: { type: 'paragraph', children: inlines(words) },
})
const unknown = block('unknown', 'Who signs. Who pays.')
const judged = block('judgements', 'The ferry is likely to sail.[1]')
const lead = block(
  'lead',
  'Mr. Holm offers a berth.[1][2] The island wants two. What the berth costs is not on record.',
)
const sections = firstSections
const blocks = [unknown, judged, lead, block('lead', '')]

describe('the places of a briefing', () => {
  it('are the ends of its sentences, as they are read', () => {
    expect(citePlaces({ sections, blocks }).map(({ sentence, mayCarry }) => [sentence, mayCarry])).toEqual([
      ['Mr. Holm offers a berth.', true],
      ['The island wants two.', true],
      ['What the berth costs is not on record.', false],
      ['The ferry is likely to sail.', true],
      ['Who signs.', false],
      ['Who pays.', false],
    ])
  })

  it.each([
    ['the last one used', { block: lead.id, sentence: 'The island wants two.' }, null, 'The island wants two.'],
    ['none that is gone', { block: lead.id, sentence: 'Gone.' }, null, 'The ferry is likely to sail.'],
    ['the sentence at the caret', null, { block: lead.id, offset: 20 }, 'Mr. Holm offers a berth.'],
    ['one before the caret that may carry it', null, { block: lead.id, offset: 500 }, 'The island wants two.'],
    [
      'no sentence of what is not known',
      { block: unknown.id, sentence: 'Who pays.' },
      { block: unknown.id, offset: 9 },
      'The ferry is likely to sail.',
    ],
    ['the last judgement', null, null, 'The ferry is likely to sail.'],
  ])('begin with %s', (_, last, caret, sentence) => {
    const places = inProposedOrder({ sections, blocks }, last, caret)
    expect(places[0]?.sentence).toBe(sentence)
    expect(places).toHaveLength(6)
    expect(places.slice(3).every(({ mayCarry }) => !mayCarry)).toBe(true)
  })

  it('begin with none where none may carry a citation', () => {
    expect(inProposedOrder({ sections, blocks: [unknown] }, null, null).map(({ sentence }) => sentence)).toEqual([
      'Who signs.',
      'Who pays.',
    ])
  })
})

describe('a citation', () => {
  it.each([
    [
      'Mr. Holm offers a berth.[1][2] The island wants two.',
      0,
      [three],
      'Mr. Holm offers a berth.[1][2][3] The island wants two.',
    ],
    [
      'Mr. Holm offers a berth.[1][2] The island wants two.',
      1,
      [one],
      'Mr. Holm offers a berth.[1][2] The island wants two.[1]',
    ],
    ['A berth. Two berths. Three.', 1, [one, two, one], 'A berth. Two berths.[1][2] Three.'],
    ['A berth.|Two berths.', 0, [one], 'A berth.[1]|Two berths.'],
    ['A [2] berth. Two.', 0, [one], 'A [2] berth.[1] Two.'],
    ['A berth.[1] Two.', 0, [one, two], 'A berth.[1][2] Two.'],
  ])('stands behind its sentence: %s', (words, at, claims, result) => {
    const before = block('lead', words)
    const cited = citeAfter(before, citePlaces({ sections, blocks: [before] })[at]!.end, claims)
    expect(cited && shown(cited.block)).toBe(result)
    expect(cited && citePlaces({ sections, blocks: [cited.block] }).map(({ sentence }) => sentence)).toEqual(
      citePlaces({ sections, blocks: [before] }).map(({ sentence }) => sentence),
    )
  })

  it('that stands there already is not put there twice', () => {
    expect(citeAfter(lead, citePlaces({ sections, blocks: [lead] })[0]!.end, [two, one])).toBeNull()
  })

  it('is where the caret is afterwards', () => {
    const cited = citeAfter(lead, citePlaces({ sections, blocks: [lead] })[0]!.end, [three])
    expect(cited?.caret).toBe('Mr. Holm offers a berth.'.length + 3)
  })
})

describe('a sentence', () => {
  it.each([
    'What the guarantees consist of is not on record.',
    'No source names a date.',
    'Nobody says who pays.',
    'Who signs remains open.',
    'Whether they met is unclear.',
    'The terms are not known.',
    'The terms have not been disclosed.',
    'We do not know the price.',
    'None of this is on the record.',
  ])('says what is not known: %s', (sentence) => expect(saysUnknown(sentence)).toBe(true))
  it.each([
    'The strait is open.',
    'Karvia does not accept the offer.',
    'The minister is known for patience.',
    'The harbour office said on record that the ferry sails.',
    'Nobody was hurt, the crew said.',
    'The island left the talks.',
  ])('says something: %s', (sentence) => expect(saysUnknown(sentence)).toBe(false))
})

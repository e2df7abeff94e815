import { describe, expect, it } from 'vitest'
import { credibilityDigits, credibilityGrade, credibilityText, reliabilityScale, reliabilityText } from './admiralty.ts'
import { confidenceMeaning } from './confidence.ts'
import {
  findTerm,
  formsOf,
  likelihoodScale,
  offeredRows,
  percentText,
  rangeOf,
  rowLabel,
  termsIn,
} from './likelihood.ts'
import { markingSchemeSchema } from './marking-schema.ts'
import { marking, markingScheme, strictestMarking } from './marking.ts'

describe('the likelihood scale', () => {
  it('has the seven ranges of ICD 203 in both rows of terms', () => {
    expect(likelihoodScale.ranges.map((range) => percentText(range, likelihoodScale))).toEqual([
      '1–5 %',
      '5–20 %',
      '20–45 %',
      '45–55 %',
      '55–80 %',
      '80–95 %',
      '95–99 %',
    ])
    expect(likelihoodScale.rows[0]).toEqual([
      'almost no chance',
      'very unlikely',
      'unlikely',
      'roughly even chance',
      'likely',
      'very likely',
      'almost certain',
    ])
    expect(likelihoodScale.rows[1]).toEqual([
      'remote',
      'highly improbable',
      'improbable',
      'roughly even odds',
      'probable',
      'highly probable',
      'nearly certain',
    ])
    expect(likelihoodScale.terms).toHaveLength(14)
  })

  it.each([
    ['both rows while nobody has chosen a term', null, [null], ['ICD 203', 'ICD 203, second vocabulary']],
    ['the row that the other judgements use', null, ['likely', null], ['ICD 203']],
    ['the second row where they use that', null, ['probable'], ['ICD 203, second vocabulary']],
    ['the row of its own term beside it', 'probable', ['likely'], ['ICD 203', 'ICD 203, second vocabulary']],
    ['both rows for the only judgement, whichever it uses', 'remote', [], ['ICD 203', 'ICD 203, second vocabulary']],
  ] as const)('offers %s', (_, own, others, rows) => {
    expect(offeredRows(own, others, likelihoodScale).map((row) => rowLabel(row, likelihoodScale))).toEqual(rows)
  })

  it('knows the range and the row of a term, and no other word', () => {
    expect(rangeOf('likely', likelihoodScale)).toEqual({ from: 55, to: 80, row: 0 })
    expect(rangeOf('probable', likelihoodScale)).toEqual({ from: 55, to: 80, row: 1 })
    expect(rangeOf('Likely', likelihoodScale)).toBeNull()
    expect(rangeOf('plausible', likelihoodScale)).toBeNull()
  })

  it.each([
    ['A guarantee is likely to come.', 'likely', 'likely'],
    ['It is very unlikely that he goes.', 'very unlikely', 'very unlikely'],
    ['It is very unlikely that he goes.', 'unlikely', null],
    ['Probably it rains.', 'probable', 'Probably'],
    ['He will almost certainly go.', 'almost certain', 'almost certainly'],
    ['A likelyhood of nothing.', 'likely', null],
    ['It is unlikely at first, then likely.', 'likely', 'likely'],
  ])('finds in “%s” the term %s as %s', (sentence, term, found) => {
    const range = findTerm(sentence, term, likelihoodScale)
    expect(range && sentence.slice(range.start, range.end)).toBe(found)
  })

  it('finds every term of a sentence once', () => {
    expect(
      termsIn('Unlikely, then very likely, at last nearly certain.', likelihoodScale).map(({ form }) => form),
    ).toEqual(['unlikely', 'very likely', 'nearly certain'])
    expect(formsOf('nothing', likelihoodScale)).toEqual([])
  })
})

describe('the Admiralty code', () => {
  it('names letters and digits, and what is not rated', () => {
    expect(reliabilityText('B')).toBe('Usually reliable')
    expect(credibilityText(2)).toBe('Probably true')
    expect(reliabilityText(null)).toBe('Not rated')
    expect(credibilityText(null)).toBe('Not rated')
    expect(credibilityGrade(7)).toBeNull()
  })

  it('takes F and 6 as unknown, not as worst', () => {
    expect(
      Object.entries(reliabilityScale.letters)
        .filter(([, grade]) => !grade.known)
        .map(([letter]) => letter),
    ).toEqual(['F'])
    expect(credibilityDigits.filter((digit) => credibilityGrade(Number(digit))?.known === false)).toEqual(['6'])
  })
})

describe('confidence and markings', () => {
  it('says what a confidence rests on', () => {
    expect(confidenceMeaning('high')).toContain('well-corroborated')
  })

  it('has the four labels of TLP 2.0 and the restriction of AMBER, on black', () => {
    expect(markingScheme.markings.map(({ label }) => label)).toEqual([
      'TLP:RED',
      'TLP:AMBER+STRICT',
      'TLP:AMBER',
      'TLP:GREEN',
      'TLP:CLEAR',
    ])
    expect(new Set(markingScheme.markings.map(({ background }) => background))).toEqual(new Set(['#000000']))
  })

  it('reads WHITE as CLEAR, and knows no label that it was not given', () => {
    expect(marking('TLP:WHITE')?.label).toBe('TLP:CLEAR')
    expect(marking('TLP:AMBER')?.color).toBe('#FFC000')
    expect(marking('SECRET')).toBeNull()
    expect(marking('constructor')).toBeNull()
    expect(marking(null)).toBeNull()
  })
  it('are what a data file of markings may hold', () => {
    expect(markingSchemeSchema.parse(markingScheme)).toEqual(markingScheme)
  })
  it('of several, the strictest holds', () => {
    expect(strictestMarking(['TLP:CLEAR', 'TLP:AMBER', null, 'TLP:GREEN'])?.label).toBe('TLP:AMBER')
    expect(strictestMarking(['TLP:AMBER', 'TLP:AMBER+STRICT'])?.label).toBe('TLP:AMBER+STRICT')
    expect(strictestMarking(['TLP:WHITE'])?.label).toBe('TLP:CLEAR')
    expect([strictestMarking([null, 'SECRET']), strictestMarking([])]).toEqual([null, null])
  })
})

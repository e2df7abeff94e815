import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerm, likelihoodScale, percentText, rangeOf, termFor, termsIn } from './likelihood.ts'
import { largestScale, readScale, scaleOf } from './scale-file.ts'
import { deskScale } from './scale-fixture.ts'

const [first, second] = deskScale.terms
const read = (value: unknown) => readScale(typeof value === 'string' ? value : JSON.stringify(value), 'mine.json')
const withTerms = (...terms: object[]) => ({ ...deskScale, terms })

describe('a scale file', () => {
  it('is read, with no synonyms where it names none', () => {
    const terms = deskScale.terms.map(({ synonyms, ...term }) => (synonyms.length === 0 ? term : { ...term, synonyms }))
    expect(read({ ...deskScale, terms })).toEqual({ ok: true, value: deskScale })
  })

  it.each<[what: string, value: unknown, why: string]>([
    ['no JSON', '{ name: mine }', 'it is not JSON'],
    ['a template', { attacheTemplate: 1, name: 'x', sections: [] }, 'it is not a likelihood scale of Attaché'],
    ['a newer version', { ...deskScale, attacheScale: 2, units: 'odds' }, 'it was made by a newer Attaché'],
    ['a file that is too large', `${' '.repeat(largestScale)}{}`, 'it is larger than 50 kB'],
    ['an unknown member', { ...deskScale, script: 'x' }, 'it has a member that no likelihood scale has: “script”'],
    ['a prototype', '{"attacheScale":1,"__proto__":{"name":"x"}}', 'it has members that no likelihood scale has'],
    ['no name', { ...deskScale, name: ' ' }, 'its member “name” is missing or wrong'],
    ['one term', withTerms(first!), 'its member “terms” is missing or wrong'],
    [
      'a pattern for words',
      withTerms(first!, { ...second!, words: '(a+)+$' }),
      'its member “terms.1.words” is missing or wrong',
    ],
    [
      'markup for a synonym',
      withTerms(first!, { ...second!, synonyms: ['<b>'] }),
      'its member “terms.1.synonyms.0” is missing or wrong',
    ],
    [
      'more than all',
      withTerms(first!, { ...second!, highest: 101 }),
      'its member “terms.1.highest” is missing or wrong',
    ],
    [
      'half a percent',
      withTerms(first!, { ...second!, lowest: 15.5 }),
      'its member “terms.1.lowest” is missing or wrong',
    ],
    [
      'a range of nothing',
      withTerms(first!, { ...second!, highest: 15 }),
      '“not likely” has a lowest percentage that is not below its highest',
    ],
    ['terms out of order', withTerms(second!, first!), '“remote chance” begins below the end of the term before it'],
    [
      'a word twice, in other letters',
      withTerms(first!, { ...second!, synonyms: ['Remote Chance'] }),
      'it has the words “remote chance” twice',
    ],
    ['a line break in its name', { ...deskScale, name: 'Desk\nscale' }, 'its member “name” has control signs'],
    ['a name that turns what follows', { ...deskScale, name: 'Desk \u202E' }, 'its member “name” has control signs'],
    [
      'a name that nobody can see',
      { ...deskScale, name: '\u200B \u2060' },
      'its member “name” has only signs that nobody can see',
    ],
    [
      'a term that nobody can see',
      withTerms(first!, { ...second!, words: '\u3164' }),
      'its member “terms.1.words” has only signs that nobody can see',
    ],
    [
      'a tab in a synonym',
      withTerms(first!, { ...second!, synonyms: ['not\tlikely'] }),
      'its member “terms.1.synonyms.0” has control signs',
    ],
    [
      'a word twice, with another apostrophe',
      withTerms({ ...first!, words: 'can’t be' }, { ...second!, synonyms: ["can't be"] }),
      "it has the words “can't be” twice",
    ],
    [
      'a word twice, with a sign that nobody can see',
      withTerms(first!, { ...second!, synonyms: ['remote\u034F chance'] }),
      'it has the words “remote chance” twice',
    ],
    [
      'a word twice, with another accent',
      withTerms({ ...first!, words: 'évident' }, { ...second!, synonyms: ['e\u0301vident'] }),
      'it has the words “évident” twice',
    ],
  ])('is refused in one sentence: %s', (_what, value, why) => {
    expect(read(value)).toMatchObject({
      ok: false,
      error: { message: `“mine.json” cannot be used as a likelihood scale: ${why}.` },
    })
  })

  it('has its name and words in one form of letters (NFC)', () => {
    const written = (form: string) => ({
      ...deskScale,
      name: 'Échelle'.normalize(form),
      terms: deskScale.terms.map((term) => ({ ...term, words: `é ${term.words}`.normalize(form) })),
    })
    expect(read(written('NFD'))).toEqual({ ok: true, value: written('NFC') })
  })

  it('is never more than a scale, whatever it holds', () => {
    const term = fc.record({ words: fc.string(), lowest: fc.integer(), highest: fc.integer() })
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ attacheScale: fc.constant(1), name: fc.string(), terms: fc.array(term) })
        .map((one) => JSON.stringify(one)),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const found = readScale(text, 'x.json')
        if (found.ok) termsIn(text, scaleOf(found.value))
        else expect(found.error.message).toMatch(/^“x\.json” cannot be used as a likelihood scale: .+\.$/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the scale of a briefing', () => {
  it('is ICD 203 where it has chosen none, and the same object for equal files', () => {
    expect(scaleOf(null)).toBe(likelihoodScale)
    expect(scaleOf(structuredClone(deskScale))).toBe(scaleOf(deskScale))
  })
  it('has its terms with their ranges in one row, and finds them and their synonyms in sentences', () => {
    const scale = scaleOf(deskScale)
    expect(scale.rows).toEqual([deskScale.terms.map(({ words }) => words)])
    expect(percentText(rangeOf('highly likely', scale)!, scale)).toBe('90–100 %')
    expect(rangeOf('remote', scale)).toBeNull()
    expect(termFor('Probable', scale)).toBe('Likely')
    expect(findTerm('It is highly likely to open.', 'Likely', scale)).toBeNull()
    expect(findTerm('It is likely to open.', 'Likely', scale)).toEqual({ start: 6, end: 12 })
    expect(findTerm('It probably opens.', 'Likely', scale)).toEqual({ start: 3, end: 11 })
  })
  it.each(['can’t be', "can't be"])('finds %j with either apostrophe', (words) => {
    const [term, ...others] = deskScale.terms
    const scale = scaleOf({ ...deskScale, terms: [{ ...term!, words }, ...others] })
    for (const said of ['can’t be', "Can't be"]) {
      expect(termFor(said, scale)).toBe(words)
      expect(findTerm(`It ${said} true.`, words, scale)).toEqual({ start: 3, end: 11 })
    }
  })
})

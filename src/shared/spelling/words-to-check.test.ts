import { describe, expect, it } from 'vitest'
import { cpuTimeOf } from '../../../tools/cpu-time.ts'
import { usualSpelling } from './spelling.ts'
import { ownWords, wordsToCheck } from './words-to-check.ts'

const words = (text: string) => wordsToCheck(text).map(({ word }) => word)

describe('the words whose spelling is checked', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['plain words', 'The gates stay shut.', ['The', 'gates', 'stay', 'shut']],
    ['parts of words with a hyphen', 'a well-known half-truth', ['well', 'known', 'half', 'truth']],
    ['but not a prefix before a hyphen', 'pre-war, pre', ['war', 'pre']],
    [
      'but not a prefix of peoples or of fields',
      'Sino-Indian, narco-state, De-escalation',
      ['Indian', 'state', 'escalation'],
    ],
    ['no borrowed phrases', "Vis-à-vis it, a de facto coup d’état’s raison d'e\u0302tre per se", ['it']],
    ['but their words elsewhere', 'vis, de factor', ['vis', 'de', 'factor']],
    ['words with straight and curly apostrophes', `don't, minister’s, 'they'`, ["don't", 'minister’s']],
    ['no numbers, and no words with digits', '1,000 tonnes, 5th, B52 and T-72s', ['tonnes', 'and']],
    ['no abbreviations', 'NATO’s NGOs in the U.S. met', ['in', 'the', 'met']],
    ['no names with a capital inside', 'an iPhone of McKinsey', ['an', 'of']],
    ['no addresses', 'see https://attache.example/teh or me@x.example, attache.example', ['see', 'or']],
    ['nothing in quotation marks', 'He said “we recieve nothing” and left.', ['He', 'said', 'and', 'left']],
    ['nothing in a quotation around another', '“we ‘recieve’ nothing” he said', ['he', 'said']],
    ['all behind a quotation mark that is never closed', 'He said “we go', ['He', 'said', 'we', 'go']],
    ['no other scripts', 'in Київ, in Αθήνα and in Malmö', ['in', 'in', 'and', 'in', 'Malmö']],
    ['both sides of a slash and a dash', 'and/or talks—again', ['and', 'or', 'talks', 'again']],
    [
      'whole words around signs that are not seen',
      'govern\u00ADment don\u200B’\u2060t wo\uFEFFrd\u200B ❤\uFE0Fthe',
      ['government', 'don’t', 'word', 'the'],
    ],
    ['nothing longer than any word', 'x'.repeat(61), []],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('have their place in UTF-16 units', () => {
    const text = '😀 a wrnog–word'
    expect(wordsToCheck(text).map(({ range }) => text.slice(range.start, range.end))).toEqual(['wrnog', 'word'])
    const unseen = '\u200Bgovern\u00ADmnet\u200B'
    expect(wordsToCheck(unseen).map(({ range }) => unseen.slice(range.start, range.end))).toEqual(['govern\u00ADmnet'])
  })
})

it('reads a text with very many quotations in a moment', () => {
  const text = '“a word” beside '.repeat(10_000)
  expect(cpuTimeOf(() => expect(wordsToCheck(text)).toHaveLength(10_000))).toBeLessThan(300)
})

it('reads a long run of signs that are not seen in a moment', () => {
  const text = `don’${'\u200B'.repeat(160_000)}’`
  expect(cpuTimeOf(() => expect(words(text)).toEqual(['don']))).toBeLessThan(300)
})

it('names, parts of names and added words are right, with a capital and in the possessive too', () => {
  const isOwn = ownWords(['Ines Dolca', 'Orsa-Dam Board'], ['weirkeeper'])
  expect(['Dolca’s', "Ines'", 'Orsa', 'Weirkeeper', 'weirkeeper'].filter((word) => !isOwn(word))).toEqual([])
  expect(['dolca', 'Dolcas', 'keeper'].filter(isOwn)).toEqual([])
})

it('names and added words are right with the other kind of apostrophe and the other form of an accent', () => {
  const isOwn = ownWords(['Luc D’Arvo', "Ana O'Re\u00ADlo", 'Malmö'], ['Zu\u0308ri', 'ka’ven'])
  const typed = ["D'Arvo", "D'Arvo’s", 'O’Relo', 'Malmo\u0308', 'Z\u00FCri', "ka'ven"]
  expect(typed.filter((word) => !isOwn(word))).toEqual([])
})

it.each([
  ['en-US', 'en-US'],
  ['en', 'en-US'],
  ['de-DE', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en-AU', 'en-GB'],
])('a system in %s is usually written to in %s', (locale, expected) => {
  expect(usualSpelling(locale)).toBe(expected)
})

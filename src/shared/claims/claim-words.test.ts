import { describe, expect, test } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '../briefing/compose/fixtures.ts'
import { possessive, saidAboutText, translationText, verbOf, withdrawnText, wordsAlone } from './claim-words.ts'

const [vik, lund] = [actorOf('Anders Vik'), actorOf('Lund')]
const actors = new Map([vik, lund].map((actor) => [actor.id, actor]))
const source = sourceViewOf(sourceTextOf('A text\nRain will fall.\n'), { publisher: 'Holm Gazette' })

test.each([
  [[], ''],
  [[vik.id], 'Anders Vik'],
  [[vik.id, lund.id], 'Anders Vik and Lund'],
  [['gone'], 'somebody no longer in the library'],
])('said about %o: “%s”', (saidAbout, words) => {
  expect(saidAboutText({ saidAbout }, actors)).toBe(words)
})

test.each([
  ['', '', ''],
  ['Russian', '', 'translated from Russian by Holm Gazette'],
  ['Russian', 'the embassy', 'translated from Russian by the embassy'],
])('a quotation from “%s”, translated by “%s”: “%s”', (originalLanguage, translatedBy, words) => {
  expect(translationText({ originalLanguage, translatedBy }, source)).toBe(words)
})

test.each([
  ['', '', 'since deleted'],
  ['the ministry', '', 'withdrawn by the ministry'],
  ['', '2025-08-20', 'withdrawn on Wed 20 Aug 2025'],
  ['the ministry', '2025-08', 'withdrawn by the ministry in August 2025'],
  ['the ministry', '../2025-08-17', 'withdrawn by the ministry by Sun 17 Aug 2025'],
])('words withdrawn by “%s” on “%s”: “%s”', (by, date, words) => {
  expect(withdrawnText({ withdrawn: { by, date } })).toBe(words)
})

test('words that stand, or of no occasion, are not withdrawn', () => {
  expect([withdrawnText({ withdrawn: null }), withdrawnText(null)]).toEqual(['', ''])
})

const text = sourceTextOf('Norvolt denied that it had seen the text. Norvolt said no more.')

describe('what stands before the words of a claim that asserts nothing', () => {
  test.each([
    ['the cue of a denial', { kind: 'denial', quotes: ['it had seen the text'], cue: 'denied that' }, 'denied that'],
    ['the kind, where a denial has no cue', { kind: 'denial', quotes: ['it had seen the text'] }, 'denies:'],
    [
      'nothing, where the words hold the cue',
      { kind: 'denial', quotes: ['Norvolt denied that it had seen the text'], cue: 'denied that' },
      '',
    ],
    ['the cue without its pronoun', { kind: 'denial', quotes: ['said no more'], cue: 'it had' }, 'had'],
    ['nothing before a statement', { kind: 'statement', quotes: ['it had seen the text'] }, ''],
  ] as const)('%s', (_, sketch, verb) => {
    expect(verbOf(claimOf(text, sketch))).toBe(verb)
  })
})

describe('the words of a claim where they stand alone', () => {
  test.each([
    [
      'a denial, with its cue',
      { kind: 'denial', quotes: ['it had seen the text'], cue: 'denied that' },
      'denied that it had seen the text',
    ],
    [
      'a denial, whatever the analyst calls it',
      { kind: 'denial', quotes: ['it had seen the text'], cue: 'denied that', gloss: 'No knowledge of the text' },
      'denied that it had seen the text',
    ],
    [
      'a denial without words',
      { kind: 'denial', quotes: [], gloss: 'No knowledge of the text' },
      'denies: No knowledge of the text',
    ],
    [
      'a statement in our words',
      { kind: 'statement', quotes: ['it had seen the text'], gloss: 'They knew' },
      'They knew',
    ],
    [
      'a statement in the source’s words',
      { kind: 'statement', quotes: ['it had seen the text'] },
      'it had seen the text',
    ],
  ] as const)('%s', (_, sketch, words) => {
    expect(wordsAlone(claimOf(text, sketch))).toBe(words)
  })
})

test('names the source in the possessive', () => {
  expect(possessive('Newsroom')).toBe('Newsroom’s')
  expect(possessive('Reuters')).toBe('Reuters’')
})

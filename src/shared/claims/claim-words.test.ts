import { expect, test } from 'vitest'
import { actorOf, sourceTextOf, sourceViewOf } from '../briefing/compose/fixtures.ts'
import { saidAboutText, translationText, withdrawnText } from './claim-words.ts'

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

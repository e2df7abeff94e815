import { expect, test } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { cut, searchedClaim, shortClaim } from './short-claim.ts'

const text = sourceTextOf('The talks\nMerz said that rain will fall, and snow.\n')
const source = sourceViewOf(text)
const merz = actorOf('Merz')
const actors = new Map([[merz.id, merz]])
const claim = claimOf(text, {
  quotes: ['rain will fall', 'snow'],
  cue: 'said that',
  speakers: [merz.id],
  kind: 'prediction',
})

test('a claim on one line is who says it and its words, without the cue', () => {
  expect(shortClaim(claim, source, actors)).toEqual({ who: 'Merz predicts', words: 'rain will fall … snow' })
})

test('a claim is found by all of its words, also those that its line leaves out', () => {
  const found = searchedClaim({ ...claim, gloss: 'Bad weather' }, source, actors)
  for (const words of ['Merz predicts', 'rain will fall', 'snow', 'Bad weather']) expect(found).toContain(words)
})

test('the analyst’s own words stand instead of the text’s', () => {
  expect(shortClaim({ ...claim, gloss: 'Bad weather' }, source, actors).words).toBe('Bad weather')
})

test('whom the claim is about stands with who says it', () => {
  expect(shortClaim({ ...claim, speakers: [], saidAbout: [merz.id] }, source, actors).who).toBe(
    'Newsroom predicts of Merz',
  )
})

test('a denial keeps the words that make it one, whatever the analyst calls it', () => {
  const denial = { ...claim, kind: 'denial', gloss: 'No rain' } as const
  expect(shortClaim(denial, source, actors)).toEqual({ who: 'Merz said that', words: 'rain will fall … snow' })
  const withoutCue = { ...denial, anchors: denial.anchors.filter(({ role }) => role !== 'cue') }
  expect(shortClaim(withoutCue, source, actors)).toEqual({ who: 'Merz denies:', words: 'rain will fall … snow' })
})

test('without its source the speaker is left out', () => {
  expect(shortClaim(claim, undefined, actors).who).toBe('predicts')
})

test.each([
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), `${'x'.repeat(60)} …`],
  [`${'x'.repeat(40)} ${'y'.repeat(40)}`, `${'x'.repeat(40)} …`],
  [`${'x'.repeat(60)} yyy`, `${'x'.repeat(60)} …`],
  [`${'x'.repeat(20)} ${'y'.repeat(60)}`, `${'x'.repeat(20)} ${'y'.repeat(39)} …`],
  [`${'x'.repeat(21)} ${'y'.repeat(60)}`, `${'x'.repeat(21)} …`],
])('“%s” is cut to “%s”', (long, short) => {
  expect(cut(long)).toBe(short)
})

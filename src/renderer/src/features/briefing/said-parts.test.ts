import { expect, it } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { saidParts } from './said-parts.ts'

const text = sourceTextOf(
  'Rask said that the port was shut. Lund said that it was open. Rask said that she had seen it.',
)
const view = sourceViewOf(text, { publisher: 'Newsroom' })
const [rask, lund] = [{ ...actorOf('Dagny Rask'), office: 'Minister' }, actorOf('Kari Lund')]
const claim = (quote: string, speaker: string, nth = 1) =>
  claimOf(text, { quotes: [quote], cue: 'said that', cueNth: nth, speakers: [speaker], form: 'paraphrase' })
const [shut, open, seen] = [
  claim('the port was shut', rask.id, 1),
  claim('it was open', lund.id, 2),
  claim('she had seen it', rask.id, 3),
]

const shown = (...claims: string[]) => {
  const parts = saidParts(
    claims.map((one, at) => ({ key: `${at}`, claim: one })),
    {
      cite: () => ({ kind: 'citation', label: '', target: null }),
      claims: new Map([shut, open, seen].map((one) => [one.id, one])),
      sources: new Map([[text.source, { view, text }]]),
      actors: new Map([rask, lund].map((one) => [one.id, one])),
      standing: { reasons: new Map(), claims: new Map(), sources: new Map() },
    },
  )
  return [...parts.values()].map(({ speaker, under, isApart, saying }) => [
    speaker,
    under.join(),
    isApart,
    saying.runs.map((run) => run.text).join(''),
  ])
}

it('names a speaker once for claims that stand together, with the office at the first', () => {
  expect(shown(shut.id, seen.id, open.id)).toEqual([
    ['Dagny Rask', 'Minister', false, 'said that the port was shut.'],
    [null, '', false, 'said that she had seen it.'],
    ['Kari Lund', '', false, 'said that it was open.'],
  ])
})

it('says of a claim that stands apart that it is printed with the others', () => {
  expect(shown(shut.id, open.id, seen.id).map(([speaker, under, isApart]) => [speaker, under, isApart])).toEqual([
    ['Dagny Rask', 'Minister', false],
    ['Kari Lund', '', false],
    ['Dagny Rask', '', true],
  ])
})

it('leaves a claim out that is gone, and shows one that is inserted twice each time', () => {
  expect(shown(newId(), open.id, open.id).map(([speaker]) => speaker)).toEqual(['Kari Lund', null])
})

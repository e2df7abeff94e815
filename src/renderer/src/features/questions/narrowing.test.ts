import { describe, expect, it } from 'vitest'
import { actorOf, claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { occasionCalled } from '#shared/claims/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { QuestionView } from '#shared/questions/question-view.ts'
import { isShown, narrow, occasionsOf, sidesOf } from './narrowing.ts'

const text = sourceTextOf('The dam\nThe gates stay shut.\n')
const karvia = actorOf('Karvia', 'state')
const dolca = { ...actorOf('Ines Dolca'), countsFor: karvia.id }
const marin = { ...actorOf('Teo Marin'), countsFor: karvia.id }
const virtaus = actorOf('Lena Virtaus')
const actors = new Map([karvia, dolca, marin, virtaus].map((actor) => [actor.id, actor]))
const halden = occasionCalled('halden', 'Halden')

const claim = (speakers: readonly { readonly id: string }[], occasion: ClaimView['occasion'] = null) =>
  claimOf(text, { quotes: ['The gates stay shut'], speakers: speakers.map(({ id }) => id), occasion })
const [a, b, c, d, e] = [
  claim([dolca], halden),
  claim([dolca, marin]),
  claim([virtaus], halden),
  claim([karvia]),
  claim([]),
]
const claims = new Map([a, b, c, d, e].map((one) => [one.id, one]))

function question(name: string, given: readonly ClaimView[], rest: Partial<QuestionView> = {}): QuestionView {
  return {
    id: name,
    text: `${name}?`,
    inCase: 'case',
    ord: 0,
    shortLabel: '',
    tags: [],
    memo: '',
    answers: [
      {
        answer: 'yes',
        claims: given.map(({ id }) => ({
          claim: id,
          origin: { kind: 'source', source: 's' },
          counts: true,
          date: null,
        })),
        reports: given.length,
        origins: 1,
        speakers: 1,
        corroborated: false,
        contested: false,
        oneSide: [],
      },
    ],
    reports: given.length,
    origins: 1,
    contested: false,
    ourView: null,
    ...rest,
  }
}

const gates = question('gates', [a, b, c])
const sum = question('sum', [c, d, e], { contested: true, origins: 2 })
const who = question('who', [], { origins: 0, answers: [] })
const all = [gates, sum, who]

it('shows the questions that are contested, have one origin, no answer or no view of ours', () => {
  const view = { sentence: '', likelihood: null, confidence: null, confidenceReason: '', wouldChange: '', basis: [] }
  const judged = { ...gates, ourView: view }
  const shown = (show: Parameters<typeof isShown>[1]) =>
    [judged, sum, who].filter((one) => isShown(one, show)).map(({ id }) => id)
  expect([shown('all'), shown('contested'), shown('one-origin'), shown('unanswered'), shown('no-view')]).toEqual([
    ['gates', 'sum', 'who'],
    ['sum'],
    ['gates'],
    ['who'],
    ['sum', 'who'],
  ])
})

it('counts the claims of an occasion once, whatever they answer, the most first, and those of none last', () => {
  expect(occasionsOf(all, (id) => claims.get(id)?.occasion)).toEqual([
    { id: halden.id, label: 'Halden', claims: 2 },
    { id: 'none', label: 'Not known', claims: 3 },
  ])
})

it('counts the claims of each side once, also of joint speakers of one, and of sources that speak themselves last', () => {
  expect(sidesOf(all, claims, actors)).toEqual([
    { id: karvia.id, label: 'Karvia', claims: 3 },
    { id: virtaus.id, label: 'Lena Virtaus', claims: 1 },
    { id: 'own', label: 'Sources in their own voice', claims: 1 },
  ])
})

describe('the list is narrowed', () => {
  const found = (narrowing: Partial<Parameters<typeof narrow>[1]>) =>
    narrow(all, { words: '', show: 'all', occasion: null, side: null, ...narrowing }, claims, actors).map(
      ({ id }) => id,
    )
  it('by an occasion, a side, or a source that speaks itself', () => {
    expect(found({})).toEqual(['gates', 'sum', 'who'])
    expect(found({ occasion: halden.id })).toEqual(['gates', 'sum'])
    expect(found({ side: 'own' })).toEqual(['sum'])
    expect(found({ side: virtaus.id })).toEqual(['gates', 'sum'])
  })
  it('by an occasion and a side of one and the same report', () => {
    expect(found({ occasion: halden.id, side: karvia.id })).toEqual(['gates'])
    expect(found({ occasion: 'none', side: virtaus.id })).toEqual([])
  })
  it('by words too', () => expect(found({ side: virtaus.id, words: 'sum' })).toEqual(['sum']))
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { openFixture, type FixtureLibrary } from './open-fixture.ts'

/** The hard sentences of the first sample, as the library stores them after its story is played. */
let library: FixtureLibrary
let claims: ClaimView[]
let names: Map<Id, string>

beforeAll(async () => {
  library = await openFixture('washington-talks')
  claims = await library.do('listClaims', {})
  names = new Map((await library.do('listActors', {})).map(({ id, name }) => [id, name]))
})
afterAll(() => library.close())

const claim = (start: string) => claims.find(({ anchors: [first] }) => first?.exact.startsWith(start))!
const called = (actors: readonly (Id | null)[]) =>
  actors.map((actor) => (actor === null ? 'someone not named' : names.get(actor)))
const wordsOf = (anchors: readonly { readonly exact: string }[]) => anchors.map(({ exact }) => exact)

it('1: a source reports that Trump backs what Putin proposes, on a condition', () => {
  const [backing, proposal] = [claim('the US leader backed'), claim('Russia would take')]
  const source = 'A source briefed on a phone call with Trump'
  expect([backing.kind, called(backing.speakers), called(backing.chain.map(({ actor }) => actor))]).toEqual([
    'evaluation',
    ['Donald Trump'],
    [source],
  ])
  expect(backing.chain[0]!.words!.exact).toBe('a source briefed on a phone call with Trump')
  expect(backing.about).toEqual([{ of: 'claim', claim: proposal.id }])
  expect(proposal.aboutMe).toEqual([backing.id])
  expect([proposal.kind, called(proposal.speakers), called(proposal.chain.map(({ actor }) => actor))]).toEqual([
    'proposal',
    ['Vladimir Putin'],
    [source],
  ])
  expect(proposal.condition.map(({ anchors }) => wordsOf(anchors))).toEqual([
    ['in exchange for freezing the front line in Kherson and Zaporizhzhia'],
  ])
})
it('2: a refusal that someone not named reports, hedged on that link', () => {
  const refusal = claim('to give up the Donbas')
  expect([refusal.kind, called(refusal.speakers)]).toEqual(['refusal', ['Volodymyr Zelensky']])
  expect(refusal.chain.map(({ actor, hedge }) => [...called([actor]), ...wordsOf(hedge)])).toEqual([
    ['someone not named', 'reportedly'],
  ])
  expect(refusal.hedge).toEqual([])
})
it('3: one does not say and the other says no: no contradiction, since none is there', async () => {
  const [witkoff, zelensky] = [claim('Trump and Putin had'), claim('Putin will not')]
  const question = (await library.do('listQuestions', {})).find(
    ({ text }) => text === 'Will Russia itself guarantee Ukraine’s security?',
  )!
  expect([witkoff, zelensky].map(({ answers }) => answers)).toEqual([
    [{ question: question.id, answer: 'does-not-say' }],
    [{ question: question.id, answer: 'no' }],
  ])
  expect([witkoff.computed, zelensky.computed]).toEqual([null, null])
  expect(question).toMatchObject({
    contested: false,
    answers: [
      { answer: 'no', reports: 2, origins: 1 },
      { answer: 'does-not-say', reports: 1 },
    ],
  })
})
it('4: rejects an idea that nobody holds; and a speaker that is not clear', async () => {
  const rejection = claim('the notion that Russia')
  expect([rejection.kind, called(rejection.speakers)]).toEqual(['evaluation', ['Volodymyr Zelensky']])
  expect(rejection.about.map((about) => (about.of === 'idea' ? wordsOf(about.anchors) : about))).toEqual([
    ['Russia could be a guarantor'],
  ])
  expect((await library.do('listIdeas', {})).map(({ claims: about }) => about)).toEqual([[rejection.id]])
  const modelled = claim('modelled on')
  expect([modelled.speakersUnclear, called(modelled.speakers)]).toEqual([true, ['Ursula von der Leyen']])
})
it('5: the source’s own voice, and what two judge of it together', () => {
  const [line, ploy] = [claim('Trump’s turn'), claim('a ploy by Moscow')]
  expect([line.speakers, line.chain]).toEqual([[], []])
  expect([ploy.kind, called(ploy.speakers), ploy.speakersUnclear]).toEqual([
    'evaluation',
    ['Ukraine', 'Ukraine’s European allies'],
    false,
  ])
  expect([ploy.about, line.aboutMe]).toEqual([[{ of: 'claim', claim: line.id }], [ploy.id]])
})
it('knows the days that words mean, and the occasions', () => {
  expect(claim('A group of').aboutDate).toMatchObject({
    edtf: '2025-08-18',
    words: 'Monday',
    anchor: { exact: 'Monday' },
  })
  expect(claim('Washington was').occasion).toMatchObject({
    channel: 'CNN',
    date: { edtf: '../2025-08-17', words: 'by 17 August' },
  })
  expect(claim('Putin will not').occasion!.id).toBe(claim('the notion that').occasion!.id)
})
it('is a library in which all is well', async () => {
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeBriefing } from '#shared/briefing/compose/compose-briefing.ts'
import { partsIn } from '#shared/briefing/compose/fixtures.ts'
import { saidText } from '#shared/briefing/compose/said/said-run.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { gatherBriefing } from '../export/gather-briefing.ts'
import type { OpenLibrary } from './libraries.ts'
import { openFixture, type FixtureLibrary } from './open-fixture.ts'

/** Acceptance case 7: two reports of one press conference and a denial, marked in full and played into one library. */
let library: FixtureLibrary
let claims: ClaimView[]
let names: Map<Id, string>

beforeAll(async () => {
  library = await openFixture('orsa-dam')
  claims = await library.do('listClaims', {})
  names = new Map((await library.do('listActors', {})).map(({ id, name }) => [id, name]))
})
afterAll(() => library.close())

const claim = (start: string) => claims.find(({ anchors: [first] }) => first?.exact.startsWith(start))!
const speakersOf = ({ speakers }: ClaimView) => speakers.map((id) => names.get(id))
const question = async (text: string) => (await library.do('listQuestions', {})).find((one) => one.text === text)!

it('knows each actor once, though two stories name it', () => {
  expect([...names.values()].filter((name) => name === 'Lena Virtaus')).toHaveLength(1)
})
it('knows who speaks for whom: from offices, and as the story says', async () => {
  const actors = await library.do('listActors', {})
  const sides = new Map(
    actors.map(({ name, side, countsFor }) => [name, [side, countsFor].map((id) => names.get(id ?? ''))]),
  )
  expect(sides.get('Teo Marin')).toEqual([undefined, 'Karvia'])
  expect(sides.get('Dolca’s office')).toEqual(['Ines Dolca', 'Karvia'])
  expect(sides.get('Lena Virtaus')).toEqual([undefined, undefined])
})
it('is contested: yes from one origin in two reports, no from one', async () => {
  const accepted = await question('Has Karvia accepted the release schedule?')
  expect(accepted.contested).toBe(true)
  expect(
    accepted.answers.map(({ answer, reports, origins, contested }) => [answer, reports, origins, contested]),
  ).toEqual([
    ['yes', 2, 1, true],
    ['no', 3, 1, true],
  ])
  expect(claim('Both capitals').computed).toBe('contested')
  const [reason] = await library.do('explainStatus', { id: claim('Both capitals').id })
  expect(reason!.answers.map(({ answer, origins }) => [answer, origins])).toEqual([
    ['yes', 1],
    ['no', 1],
  ])
})
it('is contested by named answers: 40 against 14 million', async () => {
  const sum = await question('How much will Karvia pay?')
  expect(sum.answers.map(({ answer, reports, contested }) => [answer, reports, contested])).toEqual([
    [{ named: '40 million' }, 2, true],
    [{ named: '14 million' }, 1, true],
  ])
  expect(claim('14 million').computed).toBe('contested')
})
it('is contested whether Norvolt has seen the schedule; what Ostmark asks for is told twice by one man', async () => {
  expect(
    (await question('Has Norvolt seen the schedule?')).answers.map(({ answer, reports, contested }) => [
      answer,
      reports,
      contested,
    ]),
  ).toEqual([
    ['yes', 1, true],
    ['no', 1, true],
  ])
  expect(
    (await question('Will Ostmark open the gates?')).answers.map(({ answer, reports, contested }) => [
      answer,
      reports,
      contested,
    ]),
  ).toEqual([['only-if', 2, false]])
})
it('has its condition, its refusal to comment and its unnamed officials', () => {
  expect(claim('his government').condition.map(({ anchors }) => anchors.map(({ exact }) => exact))).toEqual([
    ['if, and only if, Karvia pays its share of the repairs'],
  ])
  expect([claim('Her office').kind, speakersOf(claim('Her office'))]).toEqual(['no-comment', ['Dolca’s office']])
  expect(speakersOf(claim('Halden or'))).toEqual(['Officials in both capitals'])
})
it('finds its contested claims in the register, and nothing wrong in the library', async () => {
  expect(claims.filter(({ computed }) => computed === 'contested')).toHaveLength(10)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
})
it('is printed with offices, dates of speaking, and by whom each claim is contested, wherever that one stands', async () => {
  const { id } = await library.do('addBriefing', { title: 'Orsa dam' })
  const quoted = ['14 million', 'it had seen the text', 'Norvolt reportedly'].map((start) => claim(start).id)
  const put = quoted.map((one, i) => ({
    id: newId(),
    section: 'said' as const,
    order: `a${i}`,
    body: { type: 'said' as const, claim: one },
  }))
  await library.do('writeBriefing', { id, label: 'Type', put, remove: [], judgements: [] })
  const open = { call: async (method, input) => ok(await library.do(method, input)) } as OpenLibrary
  const gathered = await gatherBriefing(open, id)
  if (!gathered.ok) throw new Error(gathered.error.message)
  const lines = partsIn(composeBriefing(gathered.value), 'said').flatMap((part) =>
    part.kind === 'voice'
      ? [
          [part.speaker, part.office, part.said],
          ...part.sayings.map(({ runs, details }) => [saidText(runs), ...details]),
        ]
      : [],
  )
  expect(lines).toEqual([
    ['Teo Marin', 'Finance minister of Karvia', ''],
    ['put the sum at 14 million.', 'Contested by Ines Dolca (40 million, in Karvia Daily and Halden Post)'],
    ['Norvolt', '', ''],
    ['denied that it had seen the text.', 'Contested by Halden Post (yes, [1 ¶3b])'],
    ['Halden Post', '', ''],
    [
      'According to someone not named, via Halden Post: Norvolt reportedly received a draft of the schedule last week.',
      'Date spoken of: last week (23 February 2026 to 1 March 2026)',
      'Contested by Norvolt (no, [2 ¶4a])',
    ],
  ])
})

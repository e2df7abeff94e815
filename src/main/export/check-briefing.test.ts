import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import type { BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import { proposableFields, type ProposableField } from '#shared/claims/claim-view.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { newId, type Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../library/test-library/test-library.ts'
import { checkBriefing } from './check-briefing.ts'
import { gatherBriefing } from './gather-briefing.ts'

const folder = makeFolder()
let library: TestLibrary
let revision: Id

beforeAll(async () => {
  library = await openTestLibrary(`${folder.path}/notes.attache`)
  revision = (await library.do('importPaste', { text: 'A title\nThe envoy said that both had agreed on it.\n' }))
    .revision
})
afterAll(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

async function check(briefing: Id): Promise<Result<BriefingInput>> {
  const call: OpenLibrary['call'] = async (method, input) => ok(await library.do(method, input))
  const gathered = await gatherBriefing({ call } as OpenLibrary, briefing)
  return gathered.ok ? checkBriefing(gathered.value) : gathered
}

async function claim(...proposed: ProposableField[]): Promise<Id> {
  const content = [{ start: 23, end: 42 }]
  const fields = { kind: 'statement', form: 'paraphrase' } as const
  return (await library.do('addClaim', { revision, content, fields, proposed })).id
}

type Body = BriefingBlock['body']
const paragraph = (id: Id): Body => ({ type: 'paragraph', children: [{ type: 'citation', claim: id }] })
const said = (id: Id): Body => ({ type: 'said', claim: id })
const judged = (id: Id): Body => ({
  type: 'judgement',
  judgement: newId(),
  children: [{ type: 'citation', claim: id }],
})

async function briefing(section: BriefingBlock['section'], ...bodies: readonly Body[]): Promise<Id> {
  const { id } = await library.do('addBriefing', { title: 'A briefing' })
  const put = bodies.map((body, at) => ({ id: newId(), section, order: `a${at}`, body }))
  const judgements = bodies.flatMap((body): Judgement[] =>
    body.type === 'judgement'
      ? [{ id: body.judgement, likelihood: null, confidence: null, confidenceReason: '', wouldChange: '' }]
      : [],
  )
  await library.do('writeBriefing', { id, label: 'Type', put, remove: [], judgements })
  return id
}

const refused = (message: string) => ({
  ok: false,
  error: { code: 'unconfirmed', message: expect.stringContaining(message) },
})

describe('a briefing that cites a claim nobody has confirmed is refused', () => {
  it.each<[string, BriefingBlock['section'], (id: Id) => Body]>([
    ['the lead', 'lead', paragraph],
    ['a judgement', 'judgements', judged],
    ['what was said', 'said', said],
    ['a sentence among what was said', 'said', paragraph],
    ['what is not known', 'unknown', paragraph],
  ])('in %s', async (_where, section, cites) => {
    expect(await check(await briefing(section, cites(await claim('speakers'))))).toEqual(refused('One cited claim is'))
  })
  it.each(proposableFields)('even where only its %s is as proposed', async (field) => {
    expect(await check(await briefing('lead', paragraph(await claim(field))))).toEqual(refused('One cited claim is'))
  })
  it('behind one that is confirmed', async () => {
    const id = await briefing('lead', paragraph(await claim()), paragraph(await claim('kind')))
    expect(await check(id)).toEqual(refused('One cited claim is'))
  })
  it('and says how many there are, each once', async () => {
    const [one, other] = [await claim('kind'), await claim('form', 'cue')]
    const id = await briefing('said', said(one), said(other), paragraph(one))
    expect(await check(id)).toEqual(refused('2 cited claims are still as Attaché proposed. Confirm each'))
  })
})

describe('a briefing goes out', () => {
  it('that cites confirmed claims, whatever else its source has', async () => {
    await claim('speakers')
    const id = await briefing('lead', paragraph(await claim()))
    expect(await check(id)).toMatchObject({ ok: true, value: { briefing: { id, title: 'A briefing' } } })
  })
  it('that cites nothing', async () => {
    expect(await check(await briefing('lead'))).toMatchObject({ ok: true })
  })
  it('once its claims are confirmed', async () => {
    const cited = await claim('speakers', 'kind')
    const id = await briefing('lead', paragraph(cited))
    expect(await check(id)).toEqual(refused('One cited claim is'))
    await library.do('confirmClaims', { ids: [cited] })
    expect(await check(id)).toMatchObject({ ok: true })
  })
})

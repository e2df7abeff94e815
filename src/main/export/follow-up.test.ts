import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BriefingBlock, BriefingView } from '#shared/briefing/briefing-view.ts'
import { newJudgement } from '#shared/briefing/fixtures.ts'
import { firstSections, type Section } from '#shared/briefing/sections.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import { readingPlaceKey } from '#shared/sources/reading-place.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { openDatabase } from '../library/sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../library/test-library/test-library.ts'
import { checkBriefing, keepLetters } from './check-briefing.ts'
import { composeSections } from './compose-sections.ts'
import { gatherBriefing } from './gather-briefing.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let open: OpenLibrary
let revision: Id
let source: Id
let claims: Id[]
let first: Id
const text = 'The quay\nThe harbour office said the quay is safe.\nA diver said that it is not.\n'

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/quay.attache`, {}, () => Date.parse('2027-05-20T10:00:00Z'))
  open = { call: async (method: never, input: never) => library.ask(method, input) } as unknown as OpenLibrary
  const imported = await library.do('importPaste', { text })
  ;({ revision } = imported)
  source = imported.id
  claims = [await claim('the quay is safe'), await claim('it is not')]
  first = (await library.do('addBriefing', { title: 'Quay', date: '2027-05-12' })).id
  await write(first, 'lead', [claims[0]!])
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

async function claim(words: string, proposed: 'speakers'[] = []): Promise<Id> {
  const start = text.indexOf(words)
  const fields = { kind: 'statement', form: 'paraphrase' } as const
  const content = [{ start, end: start + words.length }]
  return (await library.do('addClaim', { revision, content, fields, proposed })).id
}
async function write(briefing: Id, section: string, cited: readonly Id[]): Promise<void> {
  const children: { type: 'citation'; claim: Id }[] = cited.map((one) => ({ type: 'citation', claim: one }))
  const block: BriefingBlock = { id: newId(), section, order: `a${section}`, body: { type: 'paragraph', children } }
  await library.do('writeBriefing', { id: briefing, label: 'Write', put: [block], remove: [], judgements: [] })
}
async function exportIt(briefing: Id): Promise<void> {
  const gathered = await gatherBriefing(open, briefing)
  if (!gathered.ok) throw new Error(gathered.error.message)
  expect(await keepLetters(open, gathered.value)).toEqual(ok(null))
}
/** The words of one computed section of a briefing, without tags. */
async function told(briefing: Id, kind: 'changes' | 'open-work', others: readonly Section[] = []): Promise<string> {
  const sections = [...firstSections, ...others, { key: kind, kind, title: '', options: {} }]
  await library.do('writeSections', { id: briefing, label: 'Insert a section', sections })
  const composed = await composeSections(open, briefing)
  if (!composed.ok) throw new Error(composed.error.message)
  const html = composed.value.sections.find(({ key }) => key === kind)!.html
  return html
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
const follow = async () => (await library.do('duplicateBriefing', { id: first })).id

describe('what has changed since the briefing before', () => {
  it('is nothing where no briefing comes before', async () => {
    expect(await told(first, 'changes')).toBe('')
  })

  it('is compared with that one as it was exported, though its claims changed before this one was started', async () => {
    await exportIt(first)
    await library.do('updateClaim', { id: claims[0]!, fields: { status: 'refuted' } })
    const next = await follow()
    await write(next, 'said', [claims[1]!])
    const words = await told(next, 'changes')
    expect(words).toContain('12 May 2027')
    expect(words).toMatch(/New .*\[1 ¶2b\].*No longer stands .*Neither contested nor corroborated, now refuted/u)
  })

  it('is nothing of what had changed when that one was exported, whatever was done to it afterwards', async () => {
    await library.do('updateSourceCard', { id: source, card: { reliability: 'B' } })
    await exportIt(first)
    await write(first, 'said', [claims[1]!])
    const next = await follow()
    expect(await told(next, 'changes')).toMatch(/New .*\[1 ¶2b\]/u)
    expect(await told(next, 'changes')).not.toContain('Rated anew')
  })

  it('is compared with each claim as it was cited, where that one was never exported', async () => {
    await library.do('updateSourceCard', { id: source, card: { reliability: 'B' } })
    const next = await follow()
    expect(await told(next, 'changes')).toMatch(/Rated anew .*Source: not rated, now usually reliable/u)
    await library.do('undo', {})
    await library.do('undo', {})
    await library.do('undo', {})
    const again = await follow()
    expect(await told(again, 'changes')).toContain('Nothing that the last briefing stood on has changed.')
  })

  it('tells of a claim that fell since it was cited in one that was never exported', async () => {
    await library.do('updateClaim', { id: claims[0]!, fields: { status: 'retracted', credibility: 5 } })
    const words = await told(await follow(), 'changes')
    expect(words).toContain('Neither contested nor corroborated, now retracted')
    expect(words).toMatch(/Report: not rated, now improbable/iu)
  })

  it.each([false, true])(
    'calls nothing new that both only tell by questions, exported before or not (%s)',
    async (isExported) => {
      const question = (await library.do('addQuestion', { text: 'Is the quay safe?' })).id
      await library.do('updateClaim', { id: claims[1]!, fields: { answers: [{ question, answer: 'no' }] } })
      const saidBy: Section = { key: 'said-by', kind: 'said-by', title: '', options: {} }
      const sections = [...firstSections, saidBy]
      await library.do('writeSections', { id: first, label: 'Insert a section', sections })
      if (isExported) await exportIt(first)
      const next = await follow()
      expect(await told(next, 'changes', [saidBy])).toContain('Nothing that the last briefing stood on has changed.')
    },
  )

  it('tells what became of judgements that were copied', async () => {
    const judgement = newJudgement({ likelihood: 'likely' })
    const body = (id: Id, words: string): BriefingBlock['body'] => ({
      type: 'judgement',
      judgement: id,
      children: [{ type: 'text', text: words, format: 0 }],
    })
    const block: BriefingBlock = {
      id: newId(),
      section: 'judgements',
      order: 'a1',
      body: body(judgement.id, 'It holds.'),
    }
    await library.do('writeBriefing', { id: first, label: 'Judge', put: [block], remove: [], judgements: [judgement] })
    await exportIt(first)
    const next = await follow()
    const view: BriefingView = await library.do('readBriefing', { id: next })
    const copied = { ...view.judgements[0]!, likelihood: 'unlikely' }
    await library.do('writeBriefing', { id: next, label: 'Judge', put: [], remove: [], judgements: [copied] })
    const words = await told(next, 'changes')
    expect(words).toContain('Judgement 1: likely before, now unlikely.')
    expect(words).not.toMatch(/is new|dropped/u)
  })

  it('keeps nothing of a claim whose source was erased', async () => {
    await exportIt(first)
    const next = await follow()
    expect((await library.do('readLastNote', { id: next }))!.before.claims.map((one) => one.claim)).toEqual([claims[0]])
    await library.do('eraseSource', { id: source, typed: 'The quay' })
    expect((await library.do('readLastNote', { id: next }))!.before.claims).toEqual([])
    const db = openDatabase(library.path, { readOnly: true })
    const left = db.all("SELECT 1 FROM changed_value WHERE field='state' AND instr(after, ?)", claims[0]!)
    db.close()
    expect(left).toEqual([])
  })

  it('is kept once for exports between which nothing changed, outside of undo, and not with a word of a source', async () => {
    await exportIt(first)
    const { changes } = library
    const before = changes.length
    await exportIt(first)
    expect(changes.length).toBe(before)
    const next = await follow()
    const { before: state } = (await library.do('readLastNote', { id: next }))!
    expect(JSON.stringify(state)).not.toContain('quay')
    await library.do('undo', {})
    expect(await library.do('undo', {})).toEqual({ label: 'Write' })
  })
})

describe('a handover', () => {
  it('tells what briefings cite unconfirmed, sources nobody opened or marked, and the last gestures that stand', async () => {
    await library.do('importPaste', { text: 'Divers asked for\nNobody knows when.\n' })
    await library.do('importPaste', { text: 'Opened\nIt was read.\n' })
    const sources = await library.do('listSources', {})
    await library.do('keepUiState', {
      key: readingPlaceKey(sources.find(({ title }) => title === 'Opened')!.id),
      value: '{}',
    })
    const loose = await claim('is safe', ['speakers'])
    await write(first, 'said', [loose])
    await library.do('renameCase', { name: 'Harbour' })
    await library.do('undo', {})
    const handover = (await library.do('addBriefing', { title: 'Handover' })).id
    const words = await told(handover, 'open-work')
    expect(words).toMatch(/Cited but not confirmed .*Not confirmed: speaker/u)
    expect(words).toMatch(/Sources not read Divers asked for/u)
    expect(words).not.toContain('Opened')
    expect(words).toMatch(/Last changes 20 May 2027, Write/u)
    expect(words).not.toMatch(/Insert a section|Rename/u)
  })

  it('may go out with what it lists, which a sentence may not', async () => {
    const loose = await claim('is safe', ['speakers'])
    await write(first, 'said', [loose])
    const handover = (await library.do('addBriefing', { title: 'Handover' })).id
    await told(handover, 'open-work')
    const may = async (id: Id) => {
      const gathered = await gatherBriefing(open, id)
      return gathered.ok && checkBriefing(gathered.value).ok
    }
    expect([await may(handover), await may(first)]).toEqual([true, false])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { longestTitle, type BriefingBlock } from '#shared/briefing/briefing-view.ts'
import { inlinesOf } from '#shared/briefing/rich-text.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { newJudgement } from '#shared/briefing/fixtures.ts'
import { firstSections, sectionsSchema, type Section } from '#shared/briefing/sections.ts'
import { libraryMethods } from '#shared/contract/library-methods.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let briefing: Id
let claim: Id

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/notes.attache`, {}, () => Date.parse('2026-03-20T10:00:00'))
  const { revision } = await library.do('importPaste', {
    text: 'The ferry\nThe harbour office said the ferry sails.\n',
  })
  const fields = { kind: 'statement', form: 'paraphrase' } as const
  const content = [{ start: 30, end: 45 }]
  claim = (await library.do('addClaim', { revision, content, fields, proposed: [] })).id
  briefing = (await library.do('addBriefing', { title: 'Ferry', date: '2026-03-13', preparedFor: 'The harbour' })).id
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const view = () => library.do('readBriefing', { id: briefing })
const titled = (key: string, title: string): Section => ({ key, kind: 'text', title, options: {} })
const set = (sections: readonly Section[], label = 'Insert a section') =>
  library.do('writeSections', { id: briefing, label, sections })
const judgement = newJudgement({ likelihood: 'likely', wouldChange: 'A gale warning.' })

async function write(section: string, ...bodies: BriefingBlock['body'][]) {
  const put = bodies.map((body, at) => ({ id: newId(), section, order: `a${at + 1}`, body }))
  await library.do('writeBriefing', { id: briefing, label: 'Type', put, remove: [], judgements: [judgement] })
  return put
}
const judged = (): BriefingBlock['body'] => ({
  type: 'judgement',
  judgement: judgement.id,
  children: [
    { type: 'text', text: 'It is likely to sail.', format: 0 },
    { type: 'citation', claim },
  ],
})

it('a text of a thousand pages can be written, and deleted again, in one call', () => {
  const block = { id: newId(), section: 'lead', order: 'a0', body: judged() }
  const many = <T>(make: () => T) => Array.from({ length: 6000 }, make)
  const [put, remove] = [many(() => block), many(() => block.id)]
  const judgements = many(() => newJudgement())
  const input = { id: briefing, label: 'Type', put, remove, judgements }
  expect(libraryMethods.writeBriefing.input.safeParse(input).error).toBeUndefined()
})

describe('the sections of a briefing', () => {
  it('are those of every briefing before, until others are chosen', async () => {
    expect((await view()).sections).toEqual(firstSections)
  })
  it('are kept in the order in which they are set, with titles and options', async () => {
    const sections: Section[] = [
      ...firstSections.slice(0, 2),
      { key: newId(), kind: 'positions', title: 'Who wants what', options: { rows: 'sides' } },
      titled(newId(), 'Background'),
    ]
    await set(sections)
    expect((await view()).sections).toEqual(sections)
    await set(sections.toReversed(), 'Move a section')
    expect((await view()).sections).toEqual(sections.toReversed())
    await library.do('undo', {})
    expect((await view()).sections).toEqual(sections)
    await library.do('undo', {})
    expect((await view()).sections).toEqual(firstSections)
  })
  it('take what was written in them along when they go, and undo brings it back', async () => {
    await write('judgements', judged())
    const before = await view()
    await set(
      firstSections.filter(({ key }) => key !== 'judgements'),
      'Delete a section',
    )
    const after = await view()
    expect(after.blocks.map(({ section }) => section)).not.toContain('judgements')
    expect(after.judgements).toEqual([])
    expect(await library.do('listCitedClaims', {})).toEqual([])
    await library.do('undo', {})
    expect(await view()).toEqual(before)
    expect(await library.do('listCitedClaims', {})).toEqual([claim])
  })
  it('that were deleted come back with the same key', async () => {
    const text = titled('background', 'Background')
    await set([...firstSections, text])
    await set(firstSections)
    await set([text, ...firstSections])
    expect((await view()).sections[0]).toEqual(text)
  })
  it('have each a key of their own', () => {
    const isAllowed = (...keys: string[]) => sectionsSchema.safeParse(keys.map((key) => titled(key, 'Text'))).success
    expect([isAllowed('a', 'b'), isAllowed('a', 'b', 'a'), isAllowed()]).toEqual([true, false, false])
  })
  it('order the citations', async () => {
    const other = await secondClaim()
    await write('lead', { type: 'paragraph', children: [{ type: 'citation', claim }] })
    await write('unknown', { type: 'paragraph', children: [{ type: 'citation', claim: other }] })
    expect(citedClaims(await view())).toEqual([claim, other])
    await set(firstSections.toReversed(), 'Move a section')
    expect(citedClaims(await view())).toEqual([other, claim])
  })
})

describe('a duplicate of a briefing', () => {
  it('has its head, sections and words, is dated today, and says what it follows', async () => {
    await set([...firstSections, titled('background', 'Background')])
    await write('judgements', judged())
    const before = await view()
    const { id } = await library.do('duplicateBriefing', { id: briefing })
    const copy = await library.do('readBriefing', { id })
    expect(copy).toMatchObject({
      title: 'Ferry (copy)',
      date: '2026-03-20',
      preparedFor: 'The harbour',
      follows: briefing,
      sections: before.sections,
    })
    const words = ({ blocks }: typeof copy) =>
      blocks.map(({ section, order, body }) => [section, order, inlinesOf(body)])
    expect(words(copy)).toEqual(words(before))
    expect(copy.judgements).toEqual([{ ...judgement, id: expect.any(String) }])
    expect(await view()).toEqual(before)
  })
  it('shares no record with it: what is written in one stays out of the other', async () => {
    await write('judgements', judged())
    const before = await view()
    const { id } = await library.do('duplicateBriefing', { id: briefing })
    const copy = await library.do('readBriefing', { id })
    const ids = (one: typeof copy) => [...one.blocks, ...one.judgements].map((record) => record.id)
    expect(ids(copy).filter((one) => ids(before).includes(one))).toEqual([])
    const [block] = copy.blocks.filter(({ section }) => section === 'judgements')
    expect(block!.body).toMatchObject({ judgement: copy.judgements[0]!.id })
    await library.do('deleteBriefing', { id: briefing })
    expect(await library.do('readBriefing', { id })).toEqual(copy)
    expect(await library.do('listCitedClaims', {})).toEqual([claim])
  })
  it('begins its letters anew', async () => {
    const other = await secondClaim()
    await write('lead', { type: 'paragraph', children: [{ type: 'citation', claim: other }] })
    const { letters } = await view()
    await library.do('keepLetters', {
      id: briefing,
      letters: letters.map(({ claim: of, number }) => ({ claim: of, number })),
    })
    await write('lead', { type: 'paragraph', children: [{ type: 'citation', claim }] })
    const { id } = await library.do('duplicateBriefing', { id: briefing })
    const copy = await library.do('readBriefing', { id })
    expect(copy.letters.map(({ exported }) => exported)).toEqual(copy.letters.map(() => false))
    expect(copy.letters.length).toBe(new Set(citedClaims(copy)).size)
  })
  it('of a copy is numbered, and undo takes it away', async () => {
    const copy = await library.do('duplicateBriefing', { id: briefing })
    await library.do('duplicateBriefing', copy)
    expect((await library.do('listBriefings', {})).map(({ title }) => title)).toEqual([
      'Ferry (copy 2)',
      'Ferry (copy)',
      'Ferry',
    ])
    await library.do('undo', {})
    expect((await library.do('listBriefings', {})).map(({ title }) => title)).toEqual(['Ferry (copy)', 'Ferry'])
  })
})

describe('a finding of a check that is ignored', () => {
  const finding = { key: 'W2 block abc', code: 'W2', reason: 'The desk writes it so.' }
  it('is kept with its reason, which can be changed, and is undone', async () => {
    await library.do('ignoreFinding', { id: briefing, finding })
    expect((await view()).ignored).toEqual([finding])
    await library.do('ignoreFinding', { id: briefing, finding: { ...finding, reason: '' } })
    expect((await view()).ignored).toEqual([{ ...finding, reason: '' }])
    await library.do('undo', {})
    await library.do('undo', {})
    expect((await view()).ignored).toEqual([])
  })
  it('is shown again when somebody asks, and can be ignored once more', async () => {
    await library.do('ignoreFinding', { id: briefing, finding })
    await library.do('heedFinding', { id: briefing, key: finding.key })
    expect((await view()).ignored).toEqual([])
    await library.do('ignoreFinding', { id: briefing, finding })
    expect((await view()).ignored).toEqual([finding])
  })
  it('stays with its briefing', async () => {
    await library.do('ignoreFinding', { id: briefing, finding })
    const { id } = await library.do('duplicateBriefing', { id: briefing })
    expect((await library.do('readBriefing', { id })).ignored).toEqual([])
    await library.do('heedFinding', { id, key: finding.key })
    expect((await view()).ignored).toEqual([finding])
  })
})

async function secondClaim(): Promise<Id> {
  const { revision } = await library.do('importPaste', { text: 'The strait\nThe pilots said that it is closed.\n' })
  const fields = { kind: 'statement', form: 'paraphrase' } as const
  return (await library.do('addClaim', { revision, content: [{ start: 12, end: 30 }], fields, proposed: [] })).id
}

describe('a sentence that was read back', () => {
  const readBack = async () => (await view()).readBack
  it('is kept with the time, which reading it once more sets anew, and is undone', async () => {
    await library.do('readBack', { id: briefing, hash: 'abc' })
    expect(await readBack()).toEqual([{ hash: 'abc', at: new Date('2026-03-20T10:00:00').toISOString() }])
    expect(library.changes.at(-1)!.affected).toContainEqual({ type: 'briefing', id: briefing })
    await library.do('readBack', { id: briefing, hash: 'def' })
    expect((await readBack()).map(({ hash }) => hash)).toEqual(['abc', 'def'])
    expect(await library.do('undo', {})).toEqual({ label: 'Read a sentence back' })
    await library.do('undo', {})
    expect(await readBack()).toEqual([])
    await library.do('readBack', { id: briefing, hash: 'abc' })
    expect((await readBack()).map(({ hash }) => hash)).toEqual(['abc'])
  })
  it('stays with its briefing: a duplicate is read back anew, and a briefing that is deleted takes it along', async () => {
    await library.do('readBack', { id: briefing, hash: 'abc' })
    const { id } = await library.do('duplicateBriefing', { id: briefing })
    expect((await library.do('readBriefing', { id })).readBack).toEqual([])
    await library.do('deleteBriefing', { id: briefing })
    await library.do('undo', {})
    expect((await readBack()).length).toBe(1)
    expect((await library.refusal('readBack', { id: newId(), hash: 'abc' })).code).toBe('not-found')
  })
})

it('a briefing with the longest title can be duplicated, and its copy be edited', async () => {
  await library.do('updateBriefing', { id: briefing, head: { title: 'T'.repeat(longestTitle) } })
  const { id } = await library.do('duplicateBriefing', { id: briefing })
  const { title } = await library.do('readBriefing', { id })
  expect([title.length, title.slice(-8)]).toEqual([longestTitle, 'T (copy)'])
})

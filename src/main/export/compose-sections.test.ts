import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstSections, type Section, type SectionKind } from '#shared/briefing/sections.ts'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import { composeBriefing } from '#shared/briefing/compose/compose-briefing.ts'
import { printDocument } from '#shared/briefing/print/print-document.ts'
import { ok } from '#shared/model/result.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { fixtureCase } from '../libraries/fixture-cases.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import { playCase } from '../libraries/play-case.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../library/test-library/test-library.ts'
import { checkBriefing, keepLetters } from './check-briefing.ts'
import { composeSections } from './compose-sections.ts'
import { gatherBriefing } from './gather-briefing.ts'

const folder = makeFolder()
let library: TestLibrary
let open: OpenLibrary
let briefing: Id

beforeAll(async () => {
  library = await openTestLibrary(`${folder.path}/dam.attache`)
  await playCase({ call: library.ask }, fixtureCase('orsa-dam'))
  open = { call: async (method: never, input: never) => ok(await library.do(method, input)) } as unknown as OpenLibrary
  briefing = (await library.do('listBriefings', {}))[0]!.id
})
afterAll(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const section = (kind: SectionKind, options: Section['options'] = {}): Section => ({
  key: kind,
  kind,
  title: '',
  options,
})
async function sheetWith(...sections: Section[]): Promise<SheetView> {
  await library.do('writeSections', { id: briefing, label: 'Insert a section', sections })
  const composed = await composeSections(open, briefing)
  if (!composed.ok) throw new Error(composed.error.message)
  return composed.value
}
/** All claims by question, where none were chosen. */
const unlessChosen: Section = { key: 'by-question', kind: 'said-by', title: '', options: { unlessChosen: true } }
const htmlOf = (sheet: SheetView, key: string) => sheet.sections.find((part) => part.key === key)!.html

describe('the computed parts of a briefing on its sheet', () => {
  it('are what is printed', async () => {
    const sheet = await sheetWith(section('positions'), section('differ'), ...firstSections)
    const gathered = await gatherBriefing(open, briefing)
    if (!gathered.ok) throw new Error(gathered.error.message)
    const { html } = printDocument(composeBriefing(gathered.value), 'A4')
    for (const key of ['positions', 'differ', 'actors', 'sources', 'legend']) {
      expect(htmlOf(sheet, key).length, key).toBeGreaterThan(100)
      expect(html, key).toContain(htmlOf(sheet, key))
    }
    expect(['lead', 'judgements', 'annex'].map((key) => htmlOf(sheet, key))).toEqual(['', '', ''])
  })
  it('name the claims that they cite, and every link leads to one of them', async () => {
    const sheet = await sheetWith(section('positions'), ...firstSections)
    const part = sheet.sections.find(({ key }) => key === 'positions')!
    const links = [...part.html.matchAll(/href="#([^"]+)"/gu)].map(([, target]) => sheet.targets[target!])
    expect(links.length).toBeGreaterThan(3)
    expect(new Set(links)).toEqual(new Set(part.cites))
  })
  it('say nothing of the questions of another case', async () => {
    const questions = await library.do('listQuestions', {})
    const [one] = questions
    const other = await library.do('addCase', { name: 'Treaties' })
    expect(htmlOf(await sheetWith(section('positions'), ...firstSections), 'positions')).toContain(one!.shortLabel)
    await library.do('moveToCase', { type: 'question', id: one!.id, inCase: other.id })
    const gathered = await gatherBriefing(open, briefing)
    if (!gathered.ok) throw new Error(gathered.error.message)
    expect(gathered.value.questions?.map(({ id }) => id)).toEqual(questions.slice(1).map(({ id }) => id))
    await library.do('undo', {})
    await library.do('undo', {})
  })
  it('number sources as the text does, whichever comes first', async () => {
    const before = await sheetWith(...firstSections)
    const label = (sheet: SheetView, claim: Id) => Object.entries(sheet.targets).find(([, id]) => id === claim)?.[0]
    const claims = Object.values(before.targets)
    const after = await sheetWith(section('positions'), ...firstSections)
    expect(claims.every((claim) => label(after, claim) !== undefined)).toBe(true)
    const text = await library.do('readBriefing', { id: briefing })
    expect(new Set(Object.values(after.targets)).size).toBeGreaterThan(
      new Set(text.letters.map(({ claim }) => claim)).size,
    )
  })
  it('follow their options', async () => {
    const all = htmlOf(await sheetWith(section('positions')), 'positions')
    const [first] = await library.do('listQuestions', {})
    const one = htmlOf(await sheetWith(section('positions', { questions: [first!.id] })), 'positions')
    expect(one.length).toBeLessThan(all.length)
    expect(htmlOf(await sheetWith(section('positions', { questions: [newId()] })), 'positions')).toBe('')
  })
})

describe('what only a computed part cites', () => {
  it('must be confirmed before the briefing goes out', async () => {
    await sheetWith(section('differ'))
    const gathered = await gatherBriefing(open, briefing)
    if (!gathered.ok) throw new Error(gathered.error.message)
    const { value } = gathered
    expect(checkBriefing(value).ok).toBe(true)
    const cited = (await composeSections(open, briefing)) as { value: SheetView }
    const [claim] = cited.value.sections[0]!.cites
    const claims = value.claims.map((one) => (one.id === claim ? { ...one, proposed: ['kind' as const] } : one))
    expect(checkBriefing({ ...value, claims })).toMatchObject({ ok: false, error: { code: 'unconfirmed' } })
  })
  it('keeps its letter once it was exported', async () => {
    await sheetWith(section('differ'))
    const gathered = await gatherBriefing(open, briefing)
    if (!gathered.ok) throw new Error(gathered.error.message)
    expect(await keepLetters(open, gathered.value)).toEqual(ok(null))
    const { letters } = await library.do('readBriefing', { id: briefing })
    const sheet = (await composeSections(open, briefing)) as { value: SheetView }
    const { cites } = sheet.value.sections[0]!
    expect(cites.length).toBeGreaterThan(2)
    for (const claim of cites) expect(letters.some((letter) => letter.claim === claim && letter.exported)).toBe(true)
  })
})

it('claims by question give way to claims that were chosen', async () => {
  const said = firstSections.find(({ kind }) => kind === 'said')!
  const [claim] = await library.do('listClaims', {})
  expect(htmlOf(await sheetWith(said, unlessChosen), 'by-question')).toContain('Ines Dolca')
  const put = [{ id: newId(), section: said.key, order: 'a1', body: { type: 'said' as const, claim: claim!.id } }]
  await library.do('writeBriefing', { id: briefing, label: 'Insert a claim', put, remove: [], judgements: [] })
  expect(htmlOf(await sheetWith(said, unlessChosen), 'by-question')).toBe('')
})

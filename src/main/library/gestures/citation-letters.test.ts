import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { letterNumbers, letterOf } from '#shared/briefing/citation-letters.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let briefing: Id
/** Four claims of the first source, and two of the second. */
let claims: Id[]
let sources: Id[]

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/notes.attache`)
  claims = []
  sources = []
  for (const [text, count] of [
    ['The ferry\nThe harbour office said the ferry sails.\n', 4],
    ['The strait\nThe pilots said that it is closed.\n', 2],
  ] as const) {
    const { id, revision } = await library.do('importPaste', { text })
    sources.push(id)
    for (let at = 0; at < count; at += 1) {
      const fields = { kind: 'statement', form: 'paraphrase' } as const
      const content = [{ start: 12 + at, end: 30 }]
      claims.push((await library.do('addClaim', { revision, content, fields, proposed: [] })).id)
    }
  }
  briefing = (await library.do('addBriefing', { title: 'Ferry' })).id
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const ids = new Map<string, Id>()
/** Writes a paragraph under a name; the one of that name before is replaced. */
async function cite(name: string, numbers: readonly number[], section = 'lead') {
  if (!ids.has(name)) ids.set(name, newId())
  const children = numbers.map((number) => ({ type: 'citation' as const, claim: claims[number]! }))
  const block = { id: ids.get(name)!, section, order: name, body: { type: 'paragraph' as const, children } }
  return library.do('writeBriefing', { id: briefing, label: 'Cite', put: [block], remove: [], judgements: [] })
}
/** The letters as a reader sees them, by the number of the claim. */
async function shown(): Promise<Record<number, string>> {
  const view = await library.do('readBriefing', { id: briefing })
  const cited = citedClaims(view)
  const sourceOf = (claim: Id) => sources[claims.indexOf(claim) < 4 ? 0 : 1]
  const numbers = letterNumbers(view.letters, cited, sourceOf)
  return Object.fromEntries(cited.map((claim) => [claims.indexOf(claim), letterOf(numbers.get(claim)!)]))
}
async function exported(): Promise<void> {
  const { letters } = await library.do('readBriefing', { id: briefing })
  await library.do('keepLetters', { id: briefing, letters: letters.map(({ claim, number }) => ({ claim, number })) })
}

describe('a claim that is cited for the first time gets the next letter of its source', () => {
  it('in the gesture that cites it, and each source has its own', async () => {
    const { letters } = await cite('a', [2, 0, 4, 2])
    expect(letters?.map(({ claim, number }) => [claims.indexOf(claim), number])).toEqual([
      [2, 1],
      [0, 2],
      [4, 1],
    ])
    expect(await shown()).toEqual({ 0: 'b', 2: 'a', 4: 'a' })
    await cite('b', [5, 1, 0])
    expect(await shown()).toEqual({ 0: 'b', 1: 'c', 2: 'a', 4: 'a', 5: 'b' })
    expect(await cite('c', [0])).toEqual({ letters: null })
  })
  it('undo takes it back with the citation, and redo gives the same', async () => {
    await cite('a', [0])
    await cite('b', [1, 2])
    const before = await shown()
    await library.do('undo', {})
    expect(await shown()).toEqual({ 0: 'a' })
    await library.do('redo', {})
    expect(await shown()).toEqual(before)
  })
  it('in another briefing it has another', async () => {
    await cite('a', [0, 1])
    const first = briefing
    briefing = (await library.do('addBriefing', { title: 'Other' })).id
    ids.clear()
    await cite('a', [1])
    expect(await shown()).toEqual({ 1: 'a' })
    briefing = first
    expect(await shown()).toEqual({ 0: 'a', 1: 'b' })
  })
  it('its letter stays when another is cited before it', async () => {
    await cite('b', [0])
    await cite('a', [1])
    expect(await shown()).toEqual({ 0: 'a', 1: 'b' })
  })
})

describe('a letter', () => {
  it('that is not cited any more may be used again, and the claim gets its own back while nobody has it', async () => {
    await cite('a', [0, 1])
    await cite('a', [1])
    await cite('a', [1, 0])
    expect(await shown()).toEqual({ 0: 'a', 1: 'b' })
    await cite('a', [1])
    await cite('a', [1, 2])
    expect(await shown()).toEqual({ 1: 'b', 2: 'a' })
    await cite('a', [1, 2, 0])
    expect(await shown()).toEqual({ 0: 'c', 1: 'b', 2: 'a' })
  })
  it('that was exported is never given to another claim, and waits for its own', async () => {
    await cite('a', [0, 1])
    await exported()
    await cite('a', [2])
    expect(await shown()).toEqual({ 2: 'c' })
    await cite('a', [2, 1])
    expect(await shown()).toEqual({ 1: 'b', 2: 'c' })
  })
  it('that was exported is not set free by undo, and the export is no step of undo', async () => {
    await cite('a', [0])
    await cite('b', [1])
    await exported()
    expect(await library.do('undo', {})).toEqual({ label: 'Cite' })
    await cite('c', [2])
    expect(await shown()).toEqual({ 0: 'a', 2: 'c' })
    await library.do('undo', {})
    await cite('c', [1])
    expect(await shown()).toEqual({ 0: 'a', 1: 'b' })
  })
  it('that was exported stays what it was where the claim got another one before and undo brings that back', async () => {
    await cite('a', [0])
    await cite('a', [])
    await cite('a', [1])
    await cite('a', [1, 0])
    expect(await shown()).toEqual({ 0: 'b', 1: 'a' })
    await exported()
    for (let step = 0; step < 3; step += 1) await library.do('undo', {})
    expect(await shown()).toEqual({ 0: 'b' })
  })
  it('of a claim or a source that was deleted stays taken, and is the same when it comes back', async () => {
    await cite('a', [0, 1])
    await library.do('deleteClaim', { id: claims[0]! })
    await cite('b', [2])
    expect(await shown()).toMatchObject({ 1: 'b', 2: 'c' })
    await library.do('undo', {})
    await library.do('undo', {})
    await library.do('deleteSource', { id: sources[0]! })
    await library.do('undo', {})
    expect(await shown()).toEqual({ 0: 'a', 1: 'b' })
  })
  it('is erased with its source', async () => {
    await cite('a', [0, 4])
    await exported()
    const [source] = await library.do('listSources', {}).then((all) => all.filter(({ id }) => id === sources[0]))
    await library.do('eraseSource', { id: source!.id, typed: source!.title })
    const { letters } = await library.do('readBriefing', { id: briefing })
    expect(letters.map(({ claim }) => claim)).toEqual([claims[4]])
  })
})

describe('a briefing of an older library, which has no letters', () => {
  const forget = async () => {
    await cite('a', [1, 3])
    await cite('b', [0])
    await library.close()
    const db = openDatabase(library.path)
    db.run('DELETE FROM citation_letter')
    db.run(
      `DELETE FROM changed_value WHERE changed_record IN (SELECT seq FROM changed_record WHERE record_type='citation_letter')`,
    )
    db.run(`DELETE FROM changed_record WHERE record_type='citation_letter'`)
    db.close()
    library = await openTestLibrary(library.path)
  }
  it('shows them in the order of its citations, and reading stores none', async () => {
    await forget()
    expect(await shown()).toEqual({ 0: 'c', 1: 'a', 3: 'b' })
    expect((await library.do('readBriefing', { id: briefing })).letters).toEqual([])
  })
  it('keeps those it showed when it is changed first, whatever is cited before them', async () => {
    await forget()
    ids.set('A', newId())
    await cite('A', [2])
    expect(await shown()).toEqual({ 0: 'c', 1: 'a', 2: 'd', 3: 'b' })
    expect((await library.do('readBriefing', { id: briefing })).letters).toHaveLength(4)
  })
  it('keeps those it was exported with', async () => {
    await forget()
    await library.do('keepLetters', { id: briefing, letters: [{ claim: claims[0]!, number: 3 }] })
    await cite('b', [2])
    expect(await shown()).toEqual({ 1: 'a', 2: 'd', 3: 'b' })
  })
})

it('two devices that gave one letter to two claims still show two', async () => {
  await cite('a', [0, 1])
  await library.close()
  const db = openDatabase(library.path)
  db.run('UPDATE citation_letter SET number=1')
  db.close()
  library = await openTestLibrary(library.path)
  expect(await shown()).toEqual({ 0: 'a', 1: 'b' })
})

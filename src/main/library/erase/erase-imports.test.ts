import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import type { Id } from '#shared/model/id.ts'
import { listBackups } from '../backups/backups.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { filesHolding } from './secret-words.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const encode = (text: string) => new TextEncoder().encode(text)
const holding = (needles: readonly (string | Uint8Array)[]) => filesHolding(folder.path, needles)

/** The note that a source is being erased, which has its id and no more, goes from the file when the library is closed. */
async function holdingOnceClosed(ids: readonly Id[]): Promise<string[]> {
  await library.close()
  return holding(ids)
}

/** Closes the library and opens it again, so that a backup of what is in it is made. */
async function reopen(): Promise<void> {
  await library.close()
  library = await openTestLibrary(library.path)
}

/** One column of the rows that a query finds, read past the library. */
function stored<T extends string | Uint8Array>(sql: string, ...values: readonly string[]): T[] {
  const db = openDatabase(library.path, { readOnly: true })
  try {
    return db.rows<readonly [T]>(sql, ...values).map(([value]) => value)
  } finally {
    db.close()
  }
}

/** Pieces of some bytes, short enough that most of them lie on one page of the file. */
const piecesOf = (bytes: Uint8Array) =>
  [0.2, 0.5, 0.8].map((share) => bytes.subarray(Math.floor(bytes.length * share)).subarray(0, 24))

describe('a source of several cases is erased', () => {
  let source: Id
  let other: Id
  let treaties: Id
  beforeEach(async () => {
    source = (await library.do('importPaste', { text: 'The Xylophone affair\nIt was denied.\n' })).id
    other = (await library.do('importPaste', { text: 'Another text\nIt was confirmed.\n' })).id
    treaties = (await library.do('addCase', { name: 'Treaties' })).id
    await library.do('updateSources', { ids: [source, other], fields: { addCases: [treaties] } })
    await reopen()
  })
  const erase = () => library.do('eraseSource', { id: source, typed: 'The Xylophone affair' })

  it('with what says that it is in them, from the library, its log and its backups', async () => {
    const { case: first } = await library.do('getLibrary', {})
    // Taken out of one case and put back, so that the log has that too.
    await library.do('updateSources', { ids: [source], fields: { removeCases: [first.id] } })
    await library.do('updateSources', { ids: [source], fields: { addCases: [first.id] } })
    await reopen()
    const rows = stored<Id>('SELECT id FROM case_source WHERE source=?', source)
    expect(rows).toHaveLength(3)
    for (const id of [source, ...rows]) expect(holding([id]).length).toBeGreaterThan(1)
    expect(listBackups(library.path)).toHaveLength(2)
    await erase()
    expect(await library.do('search', { query: 'xylophone', first: treaties })).toEqual([])
    expect(await holdingOnceClosed([source, ...rows])).toEqual([])
  })
  it('and the cases stay, with all else that is in them', async () => {
    const before = (await library.do('getLibrary', {})).cases
    await erase()
    expect((await library.do('getLibrary', {})).cases).toEqual(before)
    expect(await library.do('listSources', {})).toMatchObject([{ id: other, cases: before.map(({ id }) => id) }])
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    expect(await library.do('undo', {})).toEqual({ label: 'Put 2 sources into a case' })
    expect(await library.do('listSources', {})).toMatchObject([{ id: other, cases: [before[0]!.id] }])
  })
})

/** A file as a parser delivers it: words that are stored as a page map and as an original too. */
function parsed(title: string, remarks: readonly Remark[] = []): ParsedSource {
  const builder = createTextBuilder()
  builder.add({ type: 'title' }, [{ text: title }])
  builder.add({ type: 'paragraph' }, [{ text: 'The gates cost 52 million.' }])
  const built = builder.built()
  const words = Array.from({ length: 600 }, (_, i) => (i * 7919) % 5000)
  const page = { label: 'xiv', start: 0, end: built.text.length, width: 595, height: 842, words }
  return { parser: 'pdf/1', ...built, pages: [page], asideFrom: null, card: {}, remarks, attachments: [] }
}
/** Bytes that are stored deflated. */
const original = encode(Array.from({ length: 900 }, (_, i) => `Line ${i} of ${(i * i * 7919) % 99_991}`).join('\n'))

describe('a file is erased', () => {
  it('with its original, its page map and its name, from the library and its backups', async () => {
    const { id, sha256 } = await library.do('importParsed', {
      name: 'xylophone-report.pdf',
      bytes: original,
      parsed: parsed('The dam'),
    })
    await reopen()
    const [coding] = stored<string>('SELECT coding FROM content WHERE sha256=?', sha256)
    const [bytes] = stored<Uint8Array>('SELECT bytes FROM content WHERE sha256=?', sha256)
    const [words] = stored<Uint8Array>('SELECT words FROM page')
    expect(coding).toBe('deflate')
    const needles = [...piecesOf(bytes!), ...piecesOf(words!), sha256, 'xylophone-report']
    for (const needle of needles) expect(holding([needle]).length).toBeGreaterThan(1)
    await library.do('eraseSource', { id, typed: 'The dam' })
    expect(holding(needles)).toEqual([])
    for (const table of ['page', 'block', 'revision', 'content', 'case_source'])
      expect(stored(`SELECT 1 FROM ${table}`)).toEqual([])
  })
})

describe('a mail with attachments is erased', () => {
  let mail: Id
  let annex: Id
  beforeEach(async () => {
    const remarks = [{ code: 'attachments', count: 1, detail: 'zanzibar.txt' }] as const
    mail = (
      await library.do('importParsed', { name: 'offer.eml', bytes: original, parsed: parsed('The offer', remarks) })
    ).id
    const files = [{ name: 'zanzibar.txt', bytes: encode('An annex\nIt says nothing.\n') }]
    const [imported] = await library.do('importTexts', { files, attachedTo: mail })
    annex = (imported as { readonly source: Id }).source
    await reopen()
  })

  it('and what was attached to it stays, as a source of its own', async () => {
    expect(holding([mail]).length).toBeGreaterThan(1)
    await library.do('eraseSource', { id: mail, typed: 'The offer' })
    expect(await library.do('listSources', {})).toMatchObject([{ id: annex, attachedTo: null }])
    const lines = (await library.do('readHistory', { type: 'source', id: annex })).flatMap((step) => step.lines)
    expect(lines.map(({ name }) => name)).not.toContain('attached to')
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    expect(await holdingOnceClosed([mail])).toEqual([])
  })
  it('with what names its attachments, once they are erased too', async () => {
    expect(holding(['zanzibar']).length).toBeGreaterThan(1)
    await library.do('eraseSource', { id: annex, typed: 'An annex' })
    expect(await library.do('listSources', {})).toMatchObject([{ id: mail }])
    await library.do('eraseSource', { id: mail, typed: 'The offer' })
    expect(holding(['zanzibar'])).toEqual([])
    expect(await holdingOnceClosed([annex, mail])).toEqual([])
  })
})

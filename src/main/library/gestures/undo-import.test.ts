import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import type { Result } from '#shared/model/result.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Library } from '../library.ts'
import { undo } from '../log/undo.ts'
import { makeBareLibrary } from '../test-library/bare-library.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { fillCards } from './card-gestures.ts'
import { importBytes } from './import-gestures.ts'
import { deleteSources } from './source-gestures.ts'
import { undoImport } from './undo-import.ts'

let folder: ReturnType<typeof makeFolder>
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => folder[Symbol.dispose]())

const title = 'Gates of Halden stay shut'
const said = { title, author: 'Ana Roth', publisher: 'Halden Post', published: '2026-03-04', place: 'Halden' }
const record = { ...said, accessed: '', link: '', doi: '', language: '' }
const bibliography = { name: 'orsa.bib', parsed: { records: [record], broken: 0 } }
const textFile = (name: string) => ({ name, bytes: new TextEncoder().encode(`${name} says this of the gates.`) })

describe('undoing an import', () => {
  let library: TestLibrary
  let older: string
  const group = newId()
  beforeEach(async () => {
    library = await openTestLibrary(join(folder.path, 'notes.attache'))
    older = (await library.do('importPaste', { text: 'An older text of the desk.' })).id
    await library.do('updateSourceCard', { id: older, card: { title } })
  })
  afterEach(() => library.close())

  const sources = async (): Promise<SourceView[]> => await library.do('listSources', {})
  const view = async (id: string) => (await sources()).find((one) => one.id === id)
  const importFiles = async (...names: string[]): Promise<void> => {
    await library.do('importTexts', { files: names.map(textFile), group })
  }
  const fill = () => library.do('fillCards', { ...bibliography, group })
  const undoIt = () => library.doAll('undoImport', { group })

  it('removes the sources that it made, with their marks, and puts cards back; undo brings all of it back', async () => {
    const before = await sources()
    await importFiles('a.txt', 'b.txt')
    await fill()
    const made = (await sources()).find(({ fileName }) => fileName === 'a.txt')!
    const content = [{ start: 0, end: 5 }]
    await library.do('addClaim', { revision: made.revision, content, fields: { kind: 'statement', form: 'paraphrase' }, proposed: [] }) // prettier-ignore
    const after = await sources()
    expect(after.find(({ id }) => id === older)).toMatchObject({ author: 'Ana Roth', place: 'Halden' })
    expect(await undoIt()).toEqual({ removed: 2, putBack: 1 })
    expect([await sources(), await library.do('listClaims', {})]).toEqual([before, []])
    expect(await library.doAll('undo', {})).toMatchObject({ label: 'Undo an import' })
    expect([await sources(), (await library.do('listClaims', {})).length]).toEqual([after, 1])
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  })
  it('leaves what the analyst has changed or confirmed on a card since, and whatever was done elsewhere', async () => {
    await importFiles('a.txt')
    await fill()
    await library.do('updateSourceCard', { id: older, card: { author: 'A. Roth', publisher: 'Halden Post' } })
    await library.do('importBytes', textFile('c.txt'))
    await library.do('importBytes', { ...textFile('d.txt'), group: newId() })
    expect(await undoIt()).toEqual({ removed: 1, putBack: 1 })
    expect(await view(older)).toMatchObject({
      title,
      author: 'A. Roth',
      publisher: 'Halden Post',
      published: '',
      place: '',
    })
    expect((await sources()).map(({ fileName }) => fileName)).toEqual(['', 'c.txt', 'd.txt'])
  })
  it('of a bibliography alone puts cards back', async () => {
    const before = await sources()
    await fill()
    expect(await undoIt()).toEqual({ removed: 0, putBack: 1 })
    expect(await sources()).toEqual(before)
  })
  it('counts no source that is gone and no card that has nothing of it any more', async () => {
    await importFiles('a.txt', 'b.txt')
    await fill()
    await library.doAll('undo', {})
    expect((await sources()).map(({ id }) => id)).toEqual([older])
    const told = library.changes.length
    expect(await undoIt()).toEqual({ removed: 0, putBack: 0 })
    expect(library.changes).toHaveLength(told)
  })
  it('takes what was undone and done again', async () => {
    await importFiles('a.txt', 'b.txt')
    await library.doAll('undo', {})
    await library.doAll('redo', {})
    expect(await undoIt()).toEqual({ removed: 2, putBack: 0 })
  })
})

describe('in slices', () => {
  let library: Library
  beforeEach(() => {
    library = makeBareLibrary(join(folder.path, 'notes.attache'), ['here']).here
  })
  afterEach(() => library.db.close())

  const live = () =>
    library.db
      .all<{ name: string }>(
        `SELECT file_name || ' ' || author AS name FROM source WHERE deleted_at IS NULL ORDER BY id`,
      )
      .map(({ name }) => name)
  const add = async (name: string, group?: string) => {
    const added = await importBytes(library, { ...textFile(name), ...(group !== undefined && { group }) })
    return value(added).id
  }

  it('an import is undone source by source, as one group', async () => {
    const group = newId()
    await add('older.txt')
    library.db.run('UPDATE source SET title=?', title)
    await add('a.txt', group)
    await add('other.txt')
    await add('b.txt', group)
    value(fillCards(library, { ...bibliography, group }))
    const before = live()
    expect(before).toEqual(['older.txt Ana Roth', 'a.txt ', 'other.txt ', 'b.txt '])
    const first = value(undoImport(library, { group }, 0))
    expect(first).toMatchObject({ removed: 0, putBack: 1, rest: { done: 1, left: 2, removed: 0, putBack: 1 } })
    const second = value(undoImport(library, { group, rest: first.rest }, 0))
    expect(second).toMatchObject({ removed: 1, putBack: 1, rest: { group: first.rest!.group, done: 2, left: 1 } })
    expect(live()).toEqual(['older.txt ', 'other.txt ', 'b.txt '])
    expect(undoImport(library, { group, rest: second.rest }, 0)).toEqual({
      ok: true,
      value: { removed: 2, putBack: 1 },
    })
    expect(live()).toEqual(['older.txt ', 'other.txt '])
    expect(undo(library, {}, Infinity)).toEqual({ ok: true, value: { label: 'Undo an import' } })
    expect(live()).toEqual(before)
  })
  it('sources are deleted one after the other, as one group; those that are gone are passed over', async () => {
    const ids = [await add('a.txt'), await add('b.txt'), await add('c.txt')]
    const first = value(deleteSources(library, { ids }, 0))
    expect(first).toEqual({ rest: { group: expect.any(String), done: 1, left: 2 } })
    expect(live()).toEqual(['b.txt ', 'c.txt '])
    value(deleteSources(library, { ids: [ids[1]!] }, 0))
    const second = value(deleteSources(library, { ids: ids.slice(1), rest: first.rest }, 0))
    expect(second).toEqual({ rest: { group: first.rest!.group, done: 2, left: 1 } })
    expect(value(deleteSources(library, { ids: ids.slice(2), rest: second.rest }, 0))).toEqual({})
    expect(live()).toEqual([])
    undo(library, {}, Infinity)
    expect(live()).toEqual(['c.txt '])
    undo(library, {}, Infinity)
    undo(library, {}, Infinity)
    expect(live()).toEqual(['a.txt ', 'b.txt ', 'c.txt '])
  })
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

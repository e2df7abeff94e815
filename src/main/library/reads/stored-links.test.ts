import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const link = 'https://example.org/talks'
let folder: ReturnType<typeof makeFolder>
let path: string
let library: TestLibrary
let source: string

beforeEach(async () => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
  library = await openTestLibrary(path)
  source = (await library.do('importPaste', { text: 'The envoy spoke.' })).id
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const isStored = (url: string) => library.do('isStoredLink', { url })

it('the link of a source’s card is stored, to the letter', async () => {
  expect(await isStored(link)).toBe(false)
  await library.do('updateSourceCard', { id: source, card: { link } })
  expect(await isStored(link)).toBe(true)
  for (const other of ['', `${link}/`, `${link}?x`, link.toUpperCase(), 'https://example.org/%'])
    expect(await isStored(other), other).toBe(false)
})
it('no card without a link stores an empty one that could be opened', async () => {
  expect((await library.do('listSources', {})).map((one) => one.link)).toEqual([''])
})
it('the link of a deleted source is none, and is one again when it is brought back', async () => {
  await library.do('updateSourceCard', { id: source, card: { link } })
  await library.do('deleteSource', { id: source })
  expect(await isStored(link)).toBe(false)
  await library.do('undo', {})
  expect(await isStored(link)).toBe(true)
})
it('a link range of a text is stored; another style, or attributes that cannot be read, are none', async () => {
  await library.close()
  const db = openDatabase(path)
  const [template] = db.all<Record<string, null | number | string>>('SELECT * FROM block LIMIT 1')
  const insert = (style: string, attrs: string | null, n: number) =>
    db.run(
      `INSERT INTO styled (id, revision, style, start, "end", attrs) VALUES (?, ?, ?, 0, 3, ?)`,
      `01890000-0000-7000-8000-00000000000${n}`,
      String(template!.revision),
      style,
      attrs,
    )
  insert('link', JSON.stringify({ href: link }), 1)
  insert('note', JSON.stringify({ href: 'https://note.example/' }), 2)
  insert('link', '{ no json https://broken.example/', 3)
  insert('link', null, 4)
  db.close()
  library = await openTestLibrary(path)
  expect(await isStored(link)).toBe(true)
  expect(await isStored('https://note.example/')).toBe(false)
  expect(await isStored('https://broken.example/')).toBe(false)
})

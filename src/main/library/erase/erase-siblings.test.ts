import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listBackups } from '../backups/backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { walFile } from '../opening/files.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { filesHolding, secretText, secretWords } from './secret-words.ts'

const stage = makeFolder()
let source: { id: string; typed: string }
let folder: ReturnType<typeof makeFolder>
let path: string
let library: TestLibrary

/** A library with the source and another text, and a backup of each state. */
beforeAll(async () => {
  const staged = join(stage.path, 'notes.attache')
  for (const text of [secretText, 'Another text\nNothing of it is here.\n']) {
    const opened = await openTestLibrary(staged)
    const { id, title } = await opened.do('importPaste', { text })
    source ??= { id, typed: title }
    await opened.close()
  }
})
afterAll(() => stage[Symbol.dispose]())

beforeEach(async () => {
  folder = makeFolder()
  mkdirSync(join(folder.path, 'temporary'))
  cpSync(stage.path, join(folder.path, 'place'), { recursive: true })
  for (const name of ['TMPDIR', 'HOME']) vi.stubEnv(name, join(folder.path, 'temporary'))
  path = join(folder.path, 'place', 'notes.attache')
  library = await openTestLibrary(path)
})
afterEach(async () => {
  await library.close()
  vi.unstubAllEnvs()
  folder[Symbol.dispose]()
})

const beside = (name: string) => join(dirname(path), name)
const erase = () => library.ask('eraseSource', source)
const holding = () => filesHolding(folder.path, secretWords)

async function titlesIn(file: string): Promise<string[]> {
  using elsewhere = makeFolder()
  const copy = join(elsewhere.path, 'copy.attache')
  copyFileSync(file, copy)
  const opened = await openTestLibrary(copy, { create: undefined as never })
  const titles = (await opened.do('listSources', {})).map(({ title }) => title)
  await opened.close()
  return titles
}

describe('a source is erased', () => {
  it.each<[string, () => string]>([
    [
      'from a backup that was broken off',
      () => put('notes.attache.backups/2026-01-01T10-00-00.000Z.attache.partial', secretText),
    ],
    ['from what restoring left behind', () => put('notes.attache.restoring', readFileSync(listBackups(path)[0]!))],
    [
      'from what was to take the library’s place',
      () => put('notes.attache.restored', readFileSync(listBackups(path)[0]!)),
    ],
    ['from the WAL of what restoring left behind', () => put('notes.attache.restoring-wal', secretText)],
    [
      'from a broken journal of a backup that is gone',
      () => put('notes.attache.backups/2026-01-01T10-00-00.000Z.attache.partial-journal', secretText),
    ],
    [
      'from a rescued copy that was broken off',
      () => put('notes.rescued-2026-01-01T10-00-00.attache.partial', secretText),
    ],
  ])('%s, which is removed', async (_what, leave) => {
    const file = leave()
    expect(holding()).toContain(relative(folder.path, file))
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(existsSync(file)).toBe(false)
    expect(holding()).toEqual([])
  })

  it.each<[string, (copy: string) => string]>([
    [
      'from the backups of an earlier library of that name',
      (copy) => move(copy, 'notes.attache.backups-2026-01-01T10-00-00.000Z/2026-01-01T09-00-00.000Z.attache'),
    ],
    ['from a rescued copy', (copy) => move(copy, 'notes.rescued-2026-01-01T10-00-00.attache')],
    [
      'from the backups of a rescued copy',
      (copy) => {
        put('notes.rescued-2026-01-01T10-00-00.attache', readFileSync(copy))
        return move(copy, 'notes.rescued-2026-01-01T10-00-00.attache.backups/2026-01-01T09-00-00.000Z.attache')
      },
    ],
    ['from a backup whose name was changed', (copy) => move(copy, 'notes.attache.backups/before the trip.attache')],
    [
      'from a backup of a backup that was opened',
      (copy) =>
        move(copy, 'notes.attache.backups/2026-01-01T10-00-00.000Z.attache.backups/2026-01-01T09-00-00.000Z.attache'),
    ],
  ])('%s, which stays a whole library', async (_what, place) => {
    const copy = beside('copy')
    copyFileSync(listBackups(path)[0]!, copy)
    const file = place(copy)
    expect(holding()).toContain(relative(folder.path, file))
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
    expect(checkFile(file, { immutable: true }).whole).toBe(true)
    expect(await titlesIn(file)).toEqual(['Another text'])
  })

  it('from a rescued copy whose last steps are in its WAL', async () => {
    const copy = beside('notes.rescued-2026-01-01T10-00-00.attache')
    // Copied while the library is open: the newest gestures are only in the WAL.
    await library.do('updateSourceCard', { id: source.id, card: { publisher: 'The Zanzibar Gazette' } })
    copyFileSync(path, copy)
    copyFileSync(walFile(path), walFile(copy))
    expect(filesHolding(folder.path, ['Zanzibar Gazette'])).toContain(relative(folder.path, walFile(copy)))
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
    expect(await titlesIn(copy)).toEqual(['Another text'])
  })

  it('from a copy that was read where the folder took no files, and from one that was half copied', async () => {
    for (const [name, length] of [
      ['attache-aB3xYz', null],
      ['attache-Half12', 30_000],
    ] as const) {
      mkdirSync(join(folder.path, 'temporary', name))
      const file = join(folder.path, 'temporary', name, 'notes.attache')
      copyFileSync(listBackups(path)[0]!, file)
      if (length !== null) truncateSync(file, length)
    }
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
    expect(readdirSync(join(folder.path, 'temporary'))).toEqual([])
  })

  it('from a rescued copy that found no place beside it', async () => {
    const copy = join(folder.path, 'temporary', 'notes.rescued-2026-01-01T10-00-00.attache')
    copyFileSync(listBackups(path)[0]!, copy)
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
    expect(await titlesIn(copy)).toEqual(['Another text'])
  })

  it('from a rescued copy in the folder that the app names for it', async () => {
    await library.close()
    const elsewhere = join(folder.path, 'Documents')
    mkdirSync(elsewhere)
    library = await openTestLibrary(path, { elsewhere: [elsewhere] })
    const copy = join(elsewhere, 'notes.rescued-2026-01-01T10-00-00.attache')
    copyFileSync(listBackups(path)[0]!, copy)
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
    expect(await titlesIn(copy)).toEqual(['Another text'])
  })

  it('from the backups of the library that this one was rescued from', async () => {
    await library.close()
    const rescued = beside('notes.rescued-2026-01-01T10-00-00.attache')
    renameSync(path, rescued)
    library = await openTestLibrary(rescued)
    expect(holding().length).toBeGreaterThan(2)
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
    expect(await titlesIn(listBackups(path)[0]!)).toEqual(['Another text'])
  })

  it('from what lies beside the file itself and beside the link that the library is opened by', async () => {
    await library.close()
    const link = join(folder.path, 'link.attache')
    symlinkSync(path, link)
    library = await openTestLibrary(link)
    put('notes.attache.restoring', secretText)
    // Earlier versions put the backups beside a link to the library.
    mkdirSync(`${link}.backups`)
    copyFileSync(listBackups(path)[0]!, join(`${link}.backups`, '2026-01-01T10-00-00.000Z.attache'))
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(holding()).toEqual([])
  })

  it('and a backup that never had it is not touched', async () => {
    const other = await openTestLibrary(join(folder.path, 'other.attache'))
    await other.do('importPaste', { text: 'A text of another library\nIt says nothing.\n' })
    await other.close()
    const theirs = put('notes.attache.backups/2026-01-01T10-00-00.000Z.attache', readFileSync(other.path))
    const before = readFileSync(theirs)
    expect(await erase()).toEqual({ ok: true, value: null })
    expect(readFileSync(theirs).equals(before)).toBe(true)
    expect(checkFile(listBackups(path)[0]!, { immutable: true }).whole).toBe(true)
  })
})

const mayHold = (name: string) =>
  `Nothing was erased: “${name}” beside the library may hold this source too. Move or delete it first, then erase again.`
const holds = (name: string) =>
  `Nothing was erased: “${name}” beside the library holds this source too. Open it and erase the source there, or delete it; then erase again here.`

describe('nothing is erased, and the file is named, while it may be in', () => {
  it.each<[string, string, (name: string) => void, (name: string) => string]>([
    ['a damaged library', 'notes.damaged-2026-01-01T10-00-00.attache', (name) => put(name, secretText), mayHold],
    [
      'the end of a damaged library',
      'notes.damaged-2026-01-01T10-00-00.attache-wal',
      (name) => put(name, secretText),
      mayHold,
    ],
    [
      'a rescued copy that is damaged',
      'notes.rescued-2026-01-01T10-00-00.attache',
      (name) => put(name, secretText),
      mayHold,
    ],
    [
      'a damaged backup of an earlier library of that name',
      'notes.attache.backups-2026/2026-01-01T10-00-00.000Z.attache',
      (name) => put(name, secretText),
      mayHold,
    ],
    ['an archive of the library', 'notes.attache.zip', (name) => put(name, secretText), mayHold],
    [
      'a conflict copy that is damaged',
      'Notes (conflicted copy 2026-01-01).attache',
      (name) => put(name, secretText),
      mayHold,
    ],
    [
      'the WAL of a conflict copy',
      'notes.sync-conflict-20260101.attache-wal',
      (name) => put(name, secretText),
      mayHold,
    ],
    ['a conflict copy', 'notes (conflicted copy 2026-01-01).attache', (name) => putCopy(name), holds],
    ['a copy under another name', 'diary.attache', (name) => putCopy(name), holds],
    [
      'a backup by a newer Attaché',
      'notes.attache.backups/2026-01-01T10-00-00.000Z.attache',
      (name) => {
        const db = openDatabase(putCopy(name), { journal: 'DELETE' })
        db.exec('PRAGMA user_version=9999')
        db.close()
      },
      mayHold,
    ],
  ])('%s', async (_what, name, leave, sentence) => {
    leave(name)
    const before = readAll()
    expect(await erase()).toEqual({ ok: false, error: { code: 'conflict', message: sentence(name) } })
    expect(readAll()).toEqual(before)
    expect((await library.do('listSources', {})).map(({ id }) => id)).toContain(source.id)
  })

  it('two files, which are named together', async () => {
    put('notes.damaged-2026-01-01T10-00-00.attache', secretText)
    put('notes.damaged-2026-02-01T10-00-00.attache', secretText)
    expect((await library.refusal('eraseSource', source)).message).toBe(
      mayHold(
        'notes.damaged-2026-01-01T10-00-00.attache” beside the library and “notes.damaged-2026-02-01T10-00-00.attache',
      ),
    )
  })

  it('a damaged rescued copy elsewhere, by its whole path', async () => {
    const file = join(folder.path, 'temporary', 'notes.rescued-2026-01-01T10-00-00.attache')
    writeFileSync(file, secretText)
    expect((await library.refusal('eraseSource', source)).message).toBe(
      `Nothing was erased: “${file}” may hold this source too. Move or delete it first, then erase again.`,
    )
  })

  it('a rescued copy that is open', { timeout: 30_000 }, async () => {
    const open = openDatabase(putCopy('notes.rescued-2026.attache'))
    open.get('SELECT count(*) FROM source')
    expect((await library.refusal('eraseSource', source)).message).toBe(
      'Nothing was erased: “notes.rescued-2026.attache” beside the library is open in another program. Close it there, then erase again.',
    )
    open.close()
  })
})

it.each([
  ['a library of another kind', 'diary.attache', () => Buffer.from('A letter. '.repeat(1000))],
  ['a text that bears its name', 'notes.txt', () => Buffer.from('notes')],
  ['what the desktop keeps in its folders', 'notes.attache.backups/.DS_Store', () => Buffer.from('Bud1')],
])('%s beside it does not stand in the way', async (_what, name, bytes) => {
  const file = put(name, bytes())
  expect(await erase()).toEqual({ ok: true, value: null })
  expect(existsSync(file)).toBe(true)
})

function put(name: string, bytes: string | Uint8Array): string {
  const file = beside(name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return file
}

function putCopy(name: string): string {
  return put(name, readFileSync(listBackups(path)[0]!))
}

function move(from: string, name: string): string {
  mkdirSync(dirname(beside(name)), { recursive: true })
  renameSync(from, beside(name))
  return beside(name)
}

/** Every file except those that SQLite and the lock keep beside an open library. */
function readAll(): Map<string, string> {
  const names = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^notes\.attache(-wal|-shm|\.lock)$/u.test(basename(name)) && statSync(join(folder.path, name)).isFile(),
  )
  return new Map(names.map((name) => [name, readFileSync(join(folder.path, name), 'latin1')]))
}

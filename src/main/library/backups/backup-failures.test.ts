import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { backupFailure } from './backup-failures.ts'
import { listBackups, makeBackup } from './backups.ts'
import { backupsFolder } from '../opening/files.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

type Spoiled = { spoil: null | ((file: string) => void) }
const afterCopy = vi.hoisted((): Spoiled => ({ spoil: null }))
const afterRename = vi.hoisted((): Spoiled => ({ spoil: null }))
vi.mock('../sqlite/sqlite.ts', async (importActual) => {
  const sqlite = await importActual<typeof import('../sqlite/sqlite.ts')>()
  return {
    ...sqlite,
    openDatabase: (...how: Parameters<typeof openDatabase>) => {
      const db = sqlite.openDatabase(...how)
      const copyTo = (file: string) => {
        db.copyTo(file)
        afterCopy.spoil?.(file)
      }
      return { ...db, copyTo }
    },
  }
})
vi.mock('node:fs', async (importActual) => {
  const fs = await importActual<typeof import('node:fs')>()
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      fs.renameSync(from, to)
      afterRename.spoil?.(to)
    },
  }
})

const unwritable =
  'No backup of the library could be made beside it; the library itself is saved. Check that its folder can be written to.'
const full = 'The disk is full, so no backup of the library was made; the library itself is saved. Free some space.'
const silent =
  'The drive did not answer, so no backup of the library was made; its earlier backups were kept. Check that the drive is still there.'
const damaged =
  'The library file is damaged, so no backup was made of it; its earlier backups were kept. Open the library again to have it checked and restored.'

const ofSqlite = (errcode: number) => Object.assign(new Error('sqlite'), { code: 'ERR_SQLITE_ERROR', errcode })
const ofDisk = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' })

describe('why there is no backup', () => {
  it.each([
    ['a folder that takes no files', ofDisk('EACCES'), unwritable],
    ['a read-only file system', ofDisk('EROFS'), unwritable],
    ['a file where the folder would be', ofDisk('EEXIST'), unwritable],
    ['a folder that is gone', ofDisk('ENOENT'), unwritable],
    ['a copy that SQLite cannot make', ofSqlite(14), unwritable],
    ['a full disk', ofDisk('ENOSPC'), full],
    ['a full quota', ofDisk('EDQUOT'), full],
    ['a full disk, told by SQLite', ofSqlite(13), full],
    ['a full disk, told late', ofSqlite(778), full],
    ['a drive that cannot be read', ofSqlite(266), silent],
    ['a drive that cannot be read, told by Node', ofDisk('EIO'), silent],
    ['a library with a bad page', ofSqlite(11), damaged],
    ['a library that was cut off', ofSqlite(522), damaged],
    [
      'too many open files',
      ofDisk('EMFILE'),
      'No backup of the library could be made (EMFILE); the library itself is saved.',
    ],
  ])('%s is told in words of its own', (_what, error, message) => {
    expect(backupFailure(error)).toMatchObject({ ok: false, error: { message } })
  })
  it('is a bug where neither the disk nor SQLite says so, and thrown on', () => {
    expect(() => backupFailure(new TypeError('undefined is no function'))).toThrow(TypeError)
  })
})

/** The sentence about a copy that is not the library. */
const thrownAway = {
  ok: false,
  error: {
    code: 'unexpected',
    message:
      'A backup was made, but what came back from the disk was not whole, so it was thrown away; the library itself is saved, and its earlier backups were kept. Check the drive.',
  },
}

describe('a backup that does not come back from the disk as it was written', () => {
  const day = Date.parse('2026-03-01')
  let folder: ReturnType<typeof makeFolder>
  let library: Awaited<ReturnType<typeof openTestLibrary>>
  let before: readonly string[]

  /** A library with four backups and one gesture since: what fails leaves it as it is for the next test. */
  beforeAll(async () => {
    folder = makeFolder()
    library = await openTestLibrary(`${folder.path}/notes.attache`)
    await library.do('importPaste', { text: 'A title\nA sentence.' })
    for (let i = 0; i < 4; i++) {
      await library.do('renameCase', { name: `Name ${i}` })
      makeBackup(library.path, day + i)
    }
    before = listBackups(library.path)
    await library.do('renameCase', { name: 'One more' })
  })
  afterEach(() => {
    afterCopy.spoil = null
    afterRename.spoil = null
  })
  afterAll(async () => {
    await library.close()
    folder[Symbol.dispose]()
  })

  /** Runs statements in a copy, as whoever damages it would. */
  const spoilWith = (sql: string) => (file: string) => {
    const db = openDatabase(file, { journal: 'DELETE', writableSchema: true })
    db.exec(`PRAGMA foreign_keys=OFF; ${sql}`)
    db.close()
  }
  const cutOff = (length: number) => (file: string) => truncateSync(file, length)
  /** Writes over the first page of a table. */
  const spoilPage = (file: string) => {
    const db = openDatabase(file, { immutable: true })
    const page = db.get<{ rootpage: number }>(`SELECT rootpage FROM sqlite_schema WHERE name='search_doc'`)!.rootpage
    db.close()
    writeFileSync(file, readFileSync(file).fill(0x5a, (page - 1) * 4096, page * 4096))
  }
  const tables: readonly [string, (file: string) => void][] = [
    ['cut off', cutOff(40_000)],
    ['empty', cutOff(0)],
    ['no library at all', (file) => writeFileSync(file, 'x'.repeat(200_000))],
    ['without the newest gesture', spoilWith('DELETE FROM change WHERE clock=(SELECT max(clock) FROM change)')],
  ]

  it.each([
    ...tables,
    ['without one of its tables', spoilWith('DROP TABLE memo')],
    ['without one of its indexes', spoilWith(`DELETE FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL`)],
    [
      'with two indexes that do not fit their table',
      spoilWith(`CREATE TEMP TABLE other AS SELECT name, rootpage FROM sqlite_schema
          WHERE name IN ('sqlite_autoindex_source_1', 'sqlite_autoindex_revision_1');
        UPDATE main.sqlite_schema SET rootpage=(SELECT rootpage FROM other WHERE name<>main.sqlite_schema.name)
          WHERE name IN (SELECT name FROM other)`),
    ],
    ['gone', (file: string) => rmSync(file)],
  ] as [string, (file: string) => void][])(
    'but %s is thrown away before it has the name of one, told, and costs no other',
    (_how, spoil) => {
      afterCopy.spoil = spoil
      const named: string[] = []
      afterRename.spoil = (file) => named.push(file)
      expect(makeBackup(library.path, day + 10)).toEqual(thrownAway)
      expect(listBackups(library.path)).toEqual(before)
      expect(readdirSync(backupsFolder(library.path))).toHaveLength(before.length)
      expect(named).toEqual([])
    },
  )
  it.each([...tables, ['damaged where the look at its log does not go', spoilPage]] as [
    string,
    (file: string) => void,
  ][])('but under its name %s is thrown away, told, and costs no other', (_how, spoil) => {
    afterRename.spoil = spoil
    expect(makeBackup(library.path, day + 10)).toEqual(thrownAway)
    expect(listBackups(library.path)).toEqual(before)
  })
  it('is made again once the disk is well', () => {
    afterCopy.spoil = cutOff(40_000)
    makeBackup(library.path, day + 10)
    afterCopy.spoil = null
    expect(makeBackup(library.path, day + 11)).toEqual({ ok: true, value: true })
    expect(listBackups(library.path)).not.toEqual(before)
  })
})

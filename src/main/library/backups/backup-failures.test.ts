import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupFailure } from './backup-failures.ts'
import { listBackups, makeBackup } from './backups.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

const afterRename = vi.hoisted(() => ({ spoil: null as null | ((file: string) => void) }))
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

describe('a backup that does not come back from the disk as it was written', () => {
  let folder: ReturnType<typeof makeFolder>
  beforeEach(() => {
    folder = makeFolder()
  })
  afterEach(() => {
    afterRename.spoil = null
    folder[Symbol.dispose]()
  })

  it.each([
    ['cut off', 40_000],
    ['empty', 0],
  ])('%s is thrown away, told, and costs no other', async (_how, length) => {
    const { truncateSync } = await vi.importActual<typeof import('node:fs')>('node:fs')
    const library = await openTestLibrary(`${folder.path}/notes.attache`)
    const day = Date.parse('2026-03-01')
    for (let i = 0; i < 4; i++) {
      await library.do('renameCase', { name: `Name ${i}` })
      makeBackup(library.path, day + i)
    }
    const before = listBackups(library.path)
    await library.do('renameCase', { name: 'One more' })
    afterRename.spoil = (file) => truncateSync(file, length)
    expect(makeBackup(library.path, day + 10)).toEqual({
      ok: false,
      error: {
        code: 'unexpected',
        message:
          'A backup was made, but what came back from the disk was not whole, so it was thrown away; the library itself is saved, and its earlier backups were kept. Check the drive.',
      },
    })
    expect(listBackups(library.path)).toEqual(before)
    afterRename.spoil = null
    await library.close()
  })
})

import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listBackups } from '../backups/backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { bareLibraryOn } from '../test-library/bare-library.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { eraseSource } from './erase.ts'
import { filesHolding, secretText, secretWords } from './secret-words.ts'

/** The Node call that fails, and its error code. */
const refused = vi.hoisted(() => ({ call: '', code: '' }))
vi.mock('node:fs', async (importActual) => {
  const fs = await importActual<typeof import('node:fs')>()
  const calls = ['copyFileSync', 'fsyncSync', 'renameSync', 'unlinkSync'] as const
  const mayRefuse = calls.map((call) => [
    call,
    (...args: unknown[]) => {
      if (call !== refused.call) return (fs[call] as (...args: unknown[]) => unknown)(...args)
      throw Object.assign(new Error(`${refused.code}: ${call}`), { code: refused.code, syscall: call })
    },
  ])
  return { ...fs, ...Object.fromEntries(mayRefuse) }
})

const stage = makeFolder()
let source: { id: string; typed: string }
let folder: ReturnType<typeof makeFolder>
let path: string
let db: Database

beforeAll(async () => {
  const library = await openTestLibrary(join(stage.path, 'notes.attache'))
  const { id, title } = await library.do('importPaste', { text: secretText })
  source = { id, typed: title }
  await library.close()
})
afterAll(() => stage[Symbol.dispose]())
beforeEach(async () => {
  const { cpSync } = await vi.importActual<typeof import('node:fs')>('node:fs')
  folder = makeFolder()
  cpSync(stage.path, folder.path, { recursive: true })
  for (const name of ['TMPDIR', 'HOME']) vi.stubEnv(name, folder.path)
  path = join(folder.path, 'notes.attache')
  db = openDatabase(path)
})
afterEach(() => {
  refused.call = ''
  db.close()
  vi.unstubAllEnvs()
  folder[Symbol.dispose]()
})

const isListed = () => db.get('SELECT 1 FROM source WHERE id=?', source.id) !== undefined

const full =
  /^The disk filled up while the source was being erased from “.+\.attache”, so it is still in the library\. Free some space, then erase it again\.$/u
const other = (code: string) =>
  new RegExp(
    `^The source could not be erased from “.+\\.attache” \\(${code}\\), so it is still in the library\\. Check that this file can be changed, then erase it again\\.$`,
    'u',
  )

it.each(
  ['copyFileSync', 'fsyncSync', 'renameSync', 'unlinkSync'].flatMap((call) => [
    [call, 'ENOSPC', full] as const,
    [call, 'EIO', other('EIO')] as const,
    [call, 'EACCES', other('EACCES')] as const,
  ]),
)('%s that fails with %s leaves the source listed, says so, and can be done again', (call, code, sentence) => {
  Object.assign(refused, { call, code })
  const result = eraseSource(bareLibraryOn(db, 'here'), source)
  expect(result.ok ? 'It was erased' : result.error.message).toMatch(sentence)
  expect(isListed()).toBe(true)
  for (const backup of listBackups(path)) expect(checkFile(backup, { immutable: true }).whole).toBe(true)
  refused.call = ''
  expect(eraseSource(bareLibraryOn(db, 'here'), source)).toEqual({ ok: true, value: null })
  expect(filesHolding(folder.path, secretWords)).toEqual([])
})

it.each([
  [13, 'disk-full', 'the disk is full'],
  [778, 'disk-full', 'the disk is full'],
  [266, 'unreadable', 'the library could not be written'],
])(
  'the library’s own rows that cannot go (%i) stay, and it is said that the backups are without them',
  (errcode, code, why) => {
    const failing: Database = {
      ...db,
      transaction: () => {
        throw Object.assign(new Error('sqlite'), { errcode })
      },
    }
    expect(eraseSource(bareLibraryOn(failing, 'here'), source)).toEqual({
      ok: false,
      error: {
        code,
        message: `“The Xylophone affair” was erased from the backups, but ${why}, so it is still in the library itself. Free some space or check the drive, then erase it again.`,
      },
    })
    expect(isListed()).toBe(true)
  },
)

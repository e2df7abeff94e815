import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createErasingKeeper } from './erasing-keeper.ts'
import { eraseRows } from './erase-rows.ts'
import { filesHolding, secretText, secretWords } from './secret-words.ts'
import { isErasingUnfinished, rememberErasing } from './unfinished-erasing.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database
let heard: { kind: string; message: string }[]

beforeEach(async () => {
  folder = makeFolder()
  const path = join(folder.path, 'notes.attache')
  const library = await openTestLibrary(path)
  const { id } = await library.do('importPaste', { text: secretText })
  const session = openDatabase(path)
  // The state that an erasure leaves if its process ends: the rows are deleted, their pages are not overwritten.
  eraseRows(session, id, () => rememberErasing(session, id))
  session.close()
  db = openDatabase(path)
  heard = []
  vi.useFakeTimers()
  return async () => {
    vi.useRealTimers()
    await library.close()
  }
})
afterEach(() => {
  db.close()
  folder[Symbol.dispose]()
})

const keeper = (writable = true) =>
  createErasingKeeper({ db, writable: () => writable, notice: (notice) => heard.push(notice) })
const holding = () => filesHolding(folder.path, secretWords)

it('finishes what was broken off a moment after opening, and says so', () => {
  keeper()
  expect(holding()).not.toEqual([])
  vi.advanceTimersByTime(1400)
  expect(isErasingUnfinished(db)).toBe(true)
  vi.advanceTimersByTime(200)
  expect(holding()).toEqual([])
  expect(isErasingUnfinished(db)).toBe(false)
  expect(heard).toEqual([
    {
      kind: 'info',
      message:
        'Attaché ended while a source was being erased for good. That is finished now: the source is gone from the library, its history and its backups.',
    },
  ])
  keeper()
  vi.advanceTimersByTime(2000)
  expect(heard).toHaveLength(1)
})

it('finishes it at closing, if that comes first', () => {
  keeper().finish()
  expect(holding()).toEqual([])
  vi.advanceTimersByTime(2000)
  expect(heard).toEqual([])
})

it('leaves it for the next opening where the library can only be read', () => {
  keeper(false).finish()
  vi.advanceTimersByTime(2000)
  expect(isErasingUnfinished(db)).toBe(true)
})

it('says so while something reads the library, and finishes when that has ended', () => {
  db.exec('PRAGMA busy_timeout=0')
  const reader = openDatabase(db.path, { readOnly: true })
  reader.exec('BEGIN')
  reader.get('SELECT count(*) FROM source')
  const one = keeper()
  vi.advanceTimersByTime(2000)
  expect(heard).toEqual([
    {
      kind: 'error',
      message:
        'A source was erased, but something still reads the library, so its old pages could not be overwritten yet. They are when the library is closed: please close it now.',
    },
  ])
  reader.close()
  one.finish()
  expect(holding()).toEqual([])
  expect(isErasingUnfinished(db)).toBe(false)
})

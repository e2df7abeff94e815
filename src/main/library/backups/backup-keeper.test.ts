import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { createBackupKeeper, type BackupKeeper } from './backup-keeper.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database
let now: number
let made: number
let answer: Result<boolean>
let heard: string[]

beforeEach(() => {
  folder = makeFolder()
  db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  migrate(db)
  vi.useFakeTimers()
  now = 0
  made = 0
  answer = ok(true)
  heard = []
})
afterEach(() => {
  vi.useRealTimers()
  db.close()
  folder[Symbol.dispose]()
})

function keeper(writable = true): BackupKeeper {
  return createBackupKeeper({
    db,
    now: () => now,
    writable: () => writable,
    notice: ({ message }) => heard.push(message),
    backUp: async () => {
      made++
      return answer
    },
  })
}

function history(): void {
  db.run(
    `INSERT INTO change (id, clock, device, analyst, label, origin, "schema") VALUES ('1', '2026', '', '', '', 'user', 1)`,
  )
}

it('is made a while after opening where there is a history, and not before', () => {
  history()
  keeper()
  vi.advanceTimersByTime(4000)
  expect(made).toBe(0)
  vi.advanceTimersByTime(2000)
  expect(made).toBe(1)
})
it('is not made of an empty library, nor of one that can only be read', async () => {
  const [empty] = [keeper()]
  await empty.finish()
  history()
  const reading = keeper(false)
  vi.advanceTimersByTime(10_000)
  await reading.finish()
  expect(made).toBe(0)
})
it('is made after 500 gestures, but not twice in ten minutes', async () => {
  const one = keeper()
  for (let i = 0; i < 1200; i++) one.changed()
  await one.settle()
  expect(made).toBe(1)
  now += 11 * 60 * 1000
  one.changed()
  expect(made).toBe(2)
})
it('is made at closing', async () => {
  history()
  await keeper().finish()
  expect(made).toBe(1)
})
it('tells why it could not be made', async () => {
  history()
  answer = fail('disk-full', 'The disk is full.')
  await keeper().finish()
  expect(heard).toEqual(['The disk is full.'])
})

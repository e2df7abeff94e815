import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { walFile } from '../opening/files.ts'
import { createIdleCheckpoint } from './idle-checkpoint.ts'
import { openDatabase, type Database } from './sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database

beforeEach(() => {
  folder = makeFolder()
  db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  db.exec('CREATE TABLE t (x TEXT) STRICT')
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  db.close()
  folder[Symbol.dispose]()
})

const write = () => db.run('INSERT INTO t (x) VALUES (?)', 'x'.repeat(20_000))
const librarySize = () => statSync(db.path).size

it('moves the WAL into the library once the person pauses, not before', () => {
  const checkpoint = createIdleCheckpoint(db, () => true)
  for (let i = 0; i < 40; i++) {
    write()
    checkpoint.changed()
    vi.advanceTimersByTime(100)
  }
  expect(statSync(walFile(db.path)).size).toBeGreaterThan(800_000)
  expect(librarySize()).toBeLessThan(10_000)
  vi.advanceTimersByTime(1000)
  expect(librarySize()).toBeGreaterThan(800_000)
})
it('leaves a short WAL where it is', () => {
  const checkpoint = createIdleCheckpoint(db, () => true)
  write()
  checkpoint.changed()
  vi.advanceTimersByTime(10_000)
  expect(librarySize()).toBeLessThan(10_000)
})
it('leaves a library alone that was taken over meanwhile', () => {
  let writable = true
  const checkpoint = createIdleCheckpoint(db, () => writable)
  for (let i = 0; i < 40; i++) {
    write()
    checkpoint.changed()
  }
  writable = false
  vi.advanceTimersByTime(10_000)
  expect(librarySize()).toBeLessThan(10_000)
})
it('does nothing after it was stopped', () => {
  const checkpoint = createIdleCheckpoint(db, () => true)
  for (let i = 0; i < 40; i++) checkpoint.changed()
  write()
  checkpoint.stop()
  vi.advanceTimersByTime(10_000)
  expect(librarySize()).toBeLessThan(10_000)
})

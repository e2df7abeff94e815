import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { readBytes, storeBytes } from './content-bytes.ts'
import { hashOf } from './read-text.ts'

let db: Database
beforeEach(() => {
  db = openDatabase(':memory:')
  migrate(db)
})
afterEach(() => db.close())

const stored = () =>
  db.all<{ coding: string; length: number; size: number }>('SELECT coding, length, length(bytes) AS size FROM content')

function store(bytes: Uint8Array): string {
  const hash = hashOf(bytes)
  storeBytes(db, hash, bytes)
  return hash
}

const text = new Uint8Array(Buffer.from('He said that it was so. '.repeat(100)))
/** Bytes that cannot be compressed: hashes. */
const noise = new Uint8Array(
  Array.from({ length: 75 }, (_, i) => Buffer.from(hashOf(String(i)), 'hex')).flatMap((hash) => [...hash]),
)

it('a text is stored compressed, and read as it was', () => {
  const hash = store(text)
  expect(stored()).toMatchObject([{ coding: 'deflate', length: text.length }])
  expect(stored()[0]!.size).toBeLessThan(text.length / 10)
  expect(readBytes(db, hash)).toEqual(text)
})

it.each([
  ['bytes that are compressed already', noise],
  ['a short text', text.subarray(0, 100)],
  ['no bytes', new Uint8Array()],
])('%s are stored as they came', (_what, bytes) => {
  const hash = store(bytes)
  expect(stored()).toEqual([{ coding: 'identity', length: bytes.length, size: bytes.length }])
  expect(readBytes(db, hash)).toEqual(new Uint8Array(bytes))
})

it('the same bytes are stored once', () => {
  expect(store(text)).toBe(store(text))
  expect(stored()).toHaveLength(1)
})

it('what inflates to more than was imported is not read', () => {
  const hash = store(text)
  db.run('UPDATE content SET length=10 WHERE sha256=?', hash)
  expect(() => readBytes(db, hash)).toThrow()
})

it('bytes that are not there are undefined', () => expect(readBytes(db, 'a'.repeat(64))).toBeUndefined())

import { deflateSync, inflateSync } from 'node:zlib'
import type { Database } from '../sqlite/sqlite.ts'

/** Fewer bytes than this are stored as they come: compressing them saves less than a page of the file. */
const leastCompressed = 256
/** Bytes are stored compressed if that saves at least a tenth. PDFs and Word files are compressed already. */
const worthIt = 0.9

type Stored = { readonly bytes: Uint8Array; readonly coding: 'identity' | 'deflate'; readonly length: number | null }

/** Stores an original's bytes under their SHA-256, identical ones only once, compressed where that is worth it. */
export function storeBytes(db: Database, sha256: string, bytes: Uint8Array): void {
  if (db.get('SELECT 1 FROM content WHERE sha256=?', sha256) !== undefined) return
  const deflated = bytes.length < leastCompressed ? bytes : deflateSync(bytes)
  const isSmaller = deflated.length < bytes.length * worthIt
  db.run(
    'INSERT INTO content (sha256, bytes, coding, length) VALUES (?, ?, ?, ?)',
    sha256,
    isSmaller ? deflated : bytes,
    isSmaller ? 'deflate' : 'identity',
    bytes.length,
  )
}

/** The bytes of an original as they were imported; undefined if they are missing. Throws if what is stored cannot be inflated. */
export function readBytes(db: Database, sha256: string): Uint8Array<ArrayBuffer> | undefined {
  const stored = db.get<Stored>('SELECT bytes, coding, length FROM content WHERE sha256=?', sha256)
  if (!stored) return undefined
  if (stored.coding === 'identity') return new Uint8Array(stored.bytes)
  // A damaged stream must not inflate to more than was imported.
  return new Uint8Array(inflateSync(stored.bytes, { maxOutputLength: Math.max(1, stored.length ?? 0) }))
}

/** SQL for the length of an original in bytes. Needs a row of `content`; rows of older libraries have no length of their own. */
export const byteLengthSql = 'coalesce(content.length, length(content.bytes))'

import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { inflateSync } from 'node:zlib'
import { readRows } from './read-rows.ts'

/**
 * Checks that each source's bytes match their hash, that its text is the one that they were read as, that its blocks lie in the text, and that
 * every quote equals its slice. A text is known by its hash; one in UTF-8 from before texts had hashes is what its bytes decode to.
 */
export function checkEvidence(db: DatabaseSync): string[] {
  const problems: string[] = []
  for (const { sha256, bytes, coding } of db.prepare('SELECT * FROM content').iterate()) {
    const hash = createHash('sha256')
      .update(original(bytes as Uint8Array, coding))
      .digest('hex')
    if (hash !== sha256) problems.push(`The bytes of ${sha256} have another SHA-256.`)
  }
  for (const { id } of db.prepare('SELECT id FROM revision').all()) problems.push(...checkRevision(db, String(id)))
  return problems
}

/**
 * The bytes as they were imported; none if what is stored cannot be inflated, which no hash matches. Libraries from before compression have
 * no coding.
 */
function original(bytes: Uint8Array, coding: unknown): Uint8Array {
  try {
    return coding === 'deflate' ? inflateSync(bytes) : bytes
  } catch {
    return new Uint8Array()
  }
}

function checkRevision(db: DatabaseSync, id: string): string[] {
  const row = db.prepare('SELECT * FROM revision WHERE id=?').get(id) as {
    text: string
    content: string | null
    encoding: string | null
    text_sha256?: string | null
  }
  const { text, content, encoding, text_sha256: textHash = null } = row
  const problems: string[] = []
  if (textHash !== null && createHash('sha256').update(text).digest('hex') !== textHash)
    problems.push(`The text of revision ${id} is not what its bytes say.`)
  if (textHash === null && content !== null && encoding === 'utf-8') {
    const stored = db.prepare('SELECT * FROM content WHERE sha256=?').get(content)
    const bytes = original(stored?.['bytes'] as Uint8Array, stored?.['coding'])
    const decoded = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
    if (decoded !== text) problems.push(`The text of revision ${id} is not what its bytes say.`)
  }
  const blocks = [...readRows(db, 'SELECT start, "end" FROM block WHERE revision=? ORDER BY ord', id)]
  let last = 0
  for (const { start, end } of blocks) {
    if (Number(start) < last || Number(end) > text.length) problems.push(`A block of revision ${id} is out of place.`)
    last = Number(end)
  }
  if (blocks.length === 0) problems.push(`Revision ${id} has no blocks.`)
  for (const anchor of readRows(db, 'SELECT * FROM anchor WHERE revision=?', id)) {
    const [start, end] = [Number(anchor['start']), Number(anchor['end'])]
    const [exact, prefix, suffix] = [anchor['exact'], anchor['prefix'], anchor['suffix']].map(String)
    const around = text.slice(Math.max(0, start - prefix!.length), end + suffix!.length)
    if (text.slice(start, end) !== exact || around !== `${prefix}${exact}${suffix}`)
      problems.push(`The quote of anchor ${String(anchor['id'])} is not what the text says there.`)
  }
  return problems
}

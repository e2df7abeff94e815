import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { readRows } from './read-rows.ts'

/**
 * Checks that each source's bytes match their hash and decode to its text, that its blocks lie in the text, and that every quote equals
 * its slice.
 */
export function checkEvidence(db: DatabaseSync): string[] {
  const problems: string[] = []
  for (const { sha256, bytes } of db.prepare('SELECT sha256, bytes FROM content').iterate()) {
    const hash = createHash('sha256')
      .update(bytes as Uint8Array)
      .digest('hex')
    if (hash !== sha256) problems.push(`The bytes of ${sha256} have another SHA-256.`)
  }
  for (const { id } of db.prepare('SELECT id FROM revision').all()) problems.push(...checkRevision(db, String(id)))
  return problems
}

function checkRevision(db: DatabaseSync, id: string): string[] {
  const { text, content, encoding } = db.prepare('SELECT text, content, encoding FROM revision WHERE id=?').get(id) as {
    text: string
    content: string | null
    encoding: string | null
  }
  const problems: string[] = []
  if (content !== null && encoding === 'utf-8') {
    const bytes = db.prepare('SELECT bytes FROM content WHERE sha256=?').get(content)?.['bytes']
    const decoded = new TextDecoder().decode(bytes as Uint8Array).replaceAll('\r\n', '\n')
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

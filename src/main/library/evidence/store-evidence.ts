import { deflateSync, inflateSync } from 'node:zlib'
import { notYet } from '#shared/changes/change.ts'
import type { ParsedBlock } from '#shared/imports/parsed-source.ts'
import type { Id } from '#shared/model/id.ts'
import type { ReadFile } from '#shared/sources/import-source.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { storeBytes } from './content-bytes.ts'

type Evidence = {
  readonly read: ReadFile
  readonly bytes: Uint8Array
  readonly source: Id
  readonly revision: Id
  readonly newId: () => Id
}

/**
 * Stores a source's bytes (identical bytes only once), its text, blocks, styles and pages. The revision counts as not created
 * (`notYet`) until the importing change is applied in the same transaction.
 */
export function storeEvidence(db: Database, { read, bytes, source, revision, newId }: Evidence): void {
  storeBytes(db, read.sha256, bytes)
  db.run('INSERT INTO revision (id, source, text, deleted_at) VALUES (?, ?, ?, ?)', revision, source, read.text, notYet)
  read.blocks.forEach((block, ord) =>
    db.run(
      'INSERT INTO block (id, revision, ord, type, start, "end", attrs) VALUES (?, ?, ?, ?, ?, ?, ?)',
      newId(),
      revision,
      ord,
      block.type,
      block.start,
      block.end,
      attrsOf(block),
    ),
  )
  for (const { start, end, style, ...attrs } of read.styles)
    db.run(
      'INSERT INTO styled (id, revision, style, start, "end", attrs) VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      revision,
      style,
      start,
      end,
      Object.keys(attrs).length === 0 ? null : JSON.stringify(attrs),
    )
  read.pages.forEach((page, ord) =>
    db.run(
      'INSERT INTO page (id, revision, ord, label, width, height, start, "end", words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      newId(),
      revision,
      ord,
      page.label,
      page.width,
      page.height,
      page.start,
      page.end,
      packWords(page.words),
    ),
  )
}

function attrsOf({ type: _type, start: _start, end: _end, ...attrs }: ParsedBlock): string | null {
  return Object.keys(attrs).length === 0 ? null : JSON.stringify(attrs)
}

/** The numbers of a page's words (`ParsedPage.words`) as 32-bit integers, little-endian, deflated: a page takes about 2 kB. */
function packWords(words: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  words.forEach((number, i) => view.setInt32(i * 4, number, true))
  return deflateSync(new Uint8Array(view.buffer))
}

/** Reads what `packWords` wrote. */
export function unpackWords(packed: Uint8Array): number[] {
  const bytes = inflateSync(packed)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getInt32(i * 4, true))
}

import { notYet } from '#shared/changes/change.ts'
import type { Id } from '#shared/model/id.ts'
import type { ReadText } from '#shared/sources/import-source.ts'
import type { Database } from '../sqlite/sqlite.ts'

type Evidence = {
  readonly read: ReadText
  readonly bytes: Uint8Array
  readonly source: Id
  readonly revision: Id
  readonly newId: () => Id
}

/**
 * Stores a source's bytes (identical bytes only once), its text and its blocks. The revision counts as not created
 * (`notYet`) until the importing change is applied in the same transaction.
 */
export function storeEvidence(db: Database, { read, bytes, source, revision, newId }: Evidence): void {
  db.run('INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', read.sha256, bytes)
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
      block.marker === undefined ? null : JSON.stringify({ marker: block.marker }),
    ),
  )
}

import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import type { Database } from '../sqlite/sqlite.ts'

type CurrentText = { readonly id: Id; readonly source: Id; readonly text: string }

/** The newest text of each source, or of one, read one at a time. `id` is its revision. */
export function currentTexts(db: Database, source: Id | null): Iterable<CurrentText> {
  const sql = `SELECT revision.id, source, text FROM revision JOIN source ON source.id=source AND source.deleted_at IS NULL
    WHERE revision.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM revision AS later WHERE later.source=revision.source AND later.id>revision.id AND later.deleted_at IS NULL)`
  return source === null
    ? db.iterate<CurrentText>(`${sql} ORDER BY source`)
    : db.all<CurrentText>(`${sql} AND source=?`, source)
}

/** The ranges of a text's blocks, in text order. */
export function readBlocks(db: Database, revision: Id): Range[] {
  return db
    .rows<readonly [number, number]>('SELECT start, "end" FROM block WHERE revision=? ORDER BY ord', revision)
    .map(([start, end]) => ({ start, end }))
}

import type { Id } from '#shared/model/id.ts'
import { mainText } from '#shared/sources/without-aside.ts'
import type { Range } from '#shared/text/range.ts'
import type { Database } from '../sqlite/sqlite.ts'

type CurrentText = { readonly id: Id; readonly source: Id; readonly text: string }

/** The newest text of each source, or of one, read one at a time, without its aside. `id` is its revision. */
export function* currentTexts(db: Database, source: Id | null): Iterable<CurrentText> {
  for (const { asideFrom, ...one } of readTexts(db, source)) yield { ...one, text: mainText(one.text, asideFrom) }
}

type StoredText = CurrentText & { readonly asideFrom: number | null }

function readTexts(db: Database, source: Id | null): Iterable<StoredText> {
  const sql = `SELECT revision.id, source, text, aside_from AS asideFrom FROM revision JOIN source ON source.id=source AND source.deleted_at IS NULL
    WHERE revision.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM revision AS later WHERE later.source=revision.source AND later.id>revision.id AND later.deleted_at IS NULL)`
  return source === null
    ? db.iterate<StoredText>(`${sql} ORDER BY source`)
    : db.all<StoredText>(`${sql} AND source=?`, source)
}

/** The ranges of a text's blocks, in text order. */
export function readBlocks(db: Database, revision: Id): Range[] {
  return db
    .rows<readonly [number, number]>('SELECT start, "end" FROM block WHERE revision=? ORDER BY ord', revision)
    .map(([start, end]) => ({ start, end }))
}

import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { MemoOwnerType, MemoView } from '#shared/memos/memo-view.ts'
import { timeOfId, type Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { gone, idList, liveRow } from '../rows/rows.ts'
import { sourceNameSql } from '../sqlite/source-name-sql.ts'

type MemoRow = {
  readonly id: Id
  readonly body: string
  readonly type: MemoOwnerType | 'revision'
  readonly owner: Id
  readonly name: string | null
  readonly anchor: Id | null
  readonly source: Id | null
  readonly start: number
  readonly end: number
  readonly exact: string | null
}

/** SQL for the name of a memo's owner: the first of these that it has. */
const ownerName = `coalesce(
  (SELECT name FROM actor WHERE actor.id=memo.owner),
  (SELECT nullif(gloss, '') FROM claim WHERE claim.id=memo.owner),
  (SELECT exact FROM anchor AS words WHERE words.owner=memo.owner AND memo.owner_type='claim' AND words.role='content' AND words.deleted_at IS NULL ORDER BY ord LIMIT 1),
  (SELECT ${sourceNameSql} FROM source WHERE source.id=memo.owner),
  (SELECT text FROM question WHERE question.id=memo.owner),
  (SELECT label FROM occasion WHERE occasion.id=memo.owner),
  (SELECT name FROM tag WHERE tag.id=memo.owner),
  (SELECT title FROM briefing WHERE briefing.id=memo.owner))`

const select = `
  SELECT memo.id, body, memo.owner_type AS type, memo.owner, ${ownerName} AS name, place.id AS anchor, revision.source, place.start, place."end", place.exact
  FROM memo LEFT JOIN anchor AS place ON place.owner=memo.id AND place.role='memo' AND place.deleted_at IS NULL
    LEFT JOIN revision ON revision.id=place.revision
  WHERE memo.deleted_at IS NULL`

/** Lists all memos, the newest first. */
export function listMemos(library: Library): MemoView[] {
  return library.db.all<MemoRow>(`${select} ORDER BY memo.id DESC`).map((row) => toView(library, row))
}

/** Reads some memos, the newest first. Deleted ones are left out. */
export function readMemos(library: Library, { ids }: Input<'readMemos'>): MemoView[] {
  return library.db
    .all<MemoRow>(`${select} AND memo.id IN (SELECT value FROM json_each(?)) ORDER BY memo.id DESC`, idList(ids))
    .map((row) => toView(library, row))
}

/** Reads the memo on a record, and the record's name. For a merged actor, that of the one it was merged into. */
export function readMemoOn(
  { db }: Pick<Library, 'db'>,
  { owner: { type, id } }: Input<'readMemoOn'>,
): Result<{ name: string; body: string }> {
  if (!liveRow(db, type, id)) return gone(type)
  const now = readMerges(db).winner(id)
  const read = db.get<{ name: string | null; body: string | null }>(
    `SELECT ${ownerName} AS name, written.body FROM (SELECT ?1 AS owner, ?2 AS owner_type) AS memo
     LEFT JOIN memo AS written ON written.owner=memo.owner AND written.owner_type=memo.owner_type AND written.deleted_at IS NULL`,
    now,
    type,
  )
  return ok({ name: read?.name ?? '', body: read?.body ?? '' })
}

function toView({ revisions }: Library, row: MemoRow): MemoView {
  const { id, body, type, owner, name, anchor, source, start, end, exact } = row
  const made = new Date(timeOfId(id)).toISOString()
  if (type !== 'revision') return { id, body, made, owner: { type, id: owner, name: name ?? '' }, place: null }
  return {
    id,
    body,
    made,
    owner: { type: 'place', id: source ?? owner, name: exact ?? '' },
    place:
      anchor === null || source === null
        ? null
        : {
            anchor,
            source,
            revision: owner,
            start,
            end,
            exact: exact ?? '',
            where: revisions.whereAt(owner, start),
          },
  }
}

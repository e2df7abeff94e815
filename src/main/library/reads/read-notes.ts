import type { Input } from '#shared/contract/contract.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import type { Id } from '#shared/model/id.ts'
import { isUnder } from '#shared/tags/tag-path.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { pathsById } from './read-tags.ts'

type NoteRow = Omit<PlaceNote, 'words'> & { readonly body: string | null; readonly tag: Id | null }

const select = `
  WITH note(id, kind, body, tag) AS (
    SELECT id, 'memo', body, NULL FROM memo WHERE owner_type='revision' AND deleted_at IS NULL
    UNION ALL SELECT id, 'tag', NULL, tag FROM tagged WHERE owner_type='revision' AND deleted_at IS NULL)
  SELECT note.id, note.kind, body, tag, anchor.id AS anchor, revision.source, anchor.revision, anchor.start, anchor."end", anchor.exact
  FROM note JOIN anchor ON anchor.owner=note.id AND anchor.role=note.kind AND anchor.deleted_at IS NULL AND anchor.state<>'orphan'
    JOIN revision ON revision.id=anchor.revision`

/** Lists the memos and tags on places in a source. */
export function listPlaceNotes({ db }: Pick<Library, 'db'>, { source }: Input<'listPlaceNotes'>): PlaceNote[] {
  return asNotes(db, db.all<NoteRow>(`${select} WHERE revision.source=? ORDER BY anchor.start, note.id`, source))
}

/** Lists the places with a tag or a tag below it. */
export function listTaggedPlaces({ db }: Pick<Library, 'db'>, { tag }: Input<'listTaggedPlaces'>): PlaceNote[] {
  const paths = pathsById(db)
  const own = paths.get(tag)
  if (own === undefined) return []
  const tags = [...paths].flatMap(([id, path]) => (isUnder(path, own) ? [id] : []))
  return asNotes(
    db,
    db.all<NoteRow>(
      `${select} WHERE tag IN (SELECT value FROM json_each(?)) ORDER BY revision.source, anchor.start, note.id`,
      idList(tags),
    ),
  )
}

/** Reads some notes on places, by position. Deleted ones are left out. */
export function readPlaceNotes({ db }: Pick<Library, 'db'>, { ids }: Input<'readPlaceNotes'>): PlaceNote[] {
  return asNotes(
    db,
    db.all<NoteRow>(
      `${select} WHERE note.id IN (SELECT value FROM json_each(?)) ORDER BY anchor.start, note.id`,
      idList(ids),
    ),
  )
}

function asNotes(db: Database, rows: readonly NoteRow[]): PlaceNote[] {
  const paths = rows.some(({ tag }) => tag !== null) ? pathsById(db) : new Map<Id, string>()
  return rows.map(({ body, tag, ...note }) => ({
    ...note,
    words: tag === null ? (body ?? '') : (paths.get(tag) ?? ''),
  }))
}

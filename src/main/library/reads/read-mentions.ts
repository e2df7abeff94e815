import type { MentionInContext } from '#shared/actors/actor-card.ts'
import type { MentionView } from '#shared/actors/actor-view.ts'
import { kindOfWords, type WordsKind } from '#shared/actors/words-kind.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import type { Revisions } from '../evidence/revisions.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

const columns =
  'mention.id, mention.actor, mention.reading, anchor.id, revision.source, mention.revision, start, "end", exact'
const from = `FROM mention JOIN anchor ON anchor.owner=mention.id AND anchor.deleted_at IS NULL JOIN revision ON revision.id=mention.revision
  WHERE mention.deleted_at IS NULL`
type MentionRow = readonly [
  id: Id,
  actor: Id,
  reading: Id | null,
  anchor: Id,
  source: Id,
  revision: Id,
  start: number,
  end: number,
  exact: string,
]
type ContextRow = readonly [...MentionRow, prefix: string, suffix: string]

/** Lists the mentions in one source, in the order of the text. */
export function listMentions({ db }: Pick<Library, 'db'>, { source }: Input<'listMentions'>): MentionView[] {
  return toViews(
    db,
    db.rows<MentionRow>(`SELECT ${columns} ${from} AND revision.source=? ORDER BY start, "end" DESC`, source),
  )
}

/** Reads some mentions, in no particular order. Deleted ones are left out. */
export function readMentions({ db }: Pick<Library, 'db'>, { ids }: Input<'readMentions'>): MentionView[] {
  return toViews(
    db,
    db.rows<MentionRow>(`SELECT ${columns} ${from} AND mention.id IN (SELECT value FROM json_each(?))`, idList(ids)),
  )
}

/** The SQL condition on mentions, and its parameters. `where` comes from callers in this code, never from the user. */
type Asked = { readonly where: string; readonly parameters: readonly (string | number)[] }

/**
 * Reads mentions with the words around them and their paragraph numbers, by source and then in the order of the text.
 */
export function readContexts(
  db: Database,
  revisions: Revisions,
  { where, parameters }: Asked,
  page = '',
): MentionInContext[] {
  const rows = db.rows<ContextRow>(
    `SELECT ${columns}, prefix, suffix ${from} AND ${where} ORDER BY revision.source, start, "end" DESC${page}`,
    ...parameters,
  )
  return toViews(db, rows).map((view, i) => {
    const [, , , , , , , , exact, prefix, suffix] = rows[i]!
    return { ...view, exact, prefix, suffix, where: revisions.whereAt(view.revision, view.start) }
  })
}

/** Lists one page of an actor's mentions in all sources. */
export function listActorMentions(
  { db, revisions }: Pick<Library, 'db' | 'revisions'>,
  { actor, offset, limit }: Input<'listActorMentions'>,
): { total: number; mentions: MentionInContext[] } {
  const group = idList(readMerges(db).group(actor))
  const ofGroup = 'mention.actor IN (SELECT value FROM json_each(?))'
  return {
    total:
      db.get<{ count: number }>(`SELECT count(*) AS count FROM mention WHERE deleted_at IS NULL AND ${ofGroup}`, group)
        ?.count ?? 0,
    mentions: readContexts(db, revisions, { where: ofGroup, parameters: [group, limit, offset] }, ' LIMIT ? OFFSET ?'),
  }
}

function toViews(db: Database, rows: readonly (MentionRow | ContextRow)[]): MentionView[] {
  const merges: Merges = readMerges(db)
  // The same words occur again and again, so their kinds are cached.
  const kinds = new Map<string, WordsKind>()
  const kindOf = (exact: string): WordsKind => {
    const known = kinds.get(exact) ?? kindOfWords(exact)
    kinds.set(exact, known)
    return known
  }
  return rows.map(([id, actor, reading, anchor, source, revision, start, end, exact]) => ({
    id,
    actor: merges.winner(actor),
    reading: reading === null ? null : merges.winner(reading),
    words: kindOf(exact),
    anchor,
    source,
    revision,
    start,
    end,
  }))
}

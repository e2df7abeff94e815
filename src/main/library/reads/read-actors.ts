import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ActorKind, ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { readActorLists } from './actor-lists.ts'
import { readSides } from './read-sides.ts'

/** The actors to read: all, or those in a list of ids (as JSON). `column` makes the SQL condition on a column. */
export type ActorScope = { readonly column: (name: string) => string; readonly parameters: readonly string[] }

const everything: ActorScope = { column: () => '', parameters: [] }
const scopeOf = (ids: readonly Id[]): ActorScope => ({
  column: (name) => ` AND ${name} IN (SELECT value FROM json_each(?))`,
  parameters: [idList(ids)],
})

/** Lists all actors by name. Rows of merged actors count for the one they were merged into. */
export function listActors({ db }: Pick<Library, 'db'>): ActorView[] {
  return read(db, everything, readMerges(db))
}

/** Reads some actors. Ids of merged actors are left out, since they are no longer actors of their own. */
export function readActors({ db }: Pick<Library, 'db'>, { ids }: Input<'readActors'>): ActorView[] {
  const merges = readMerges(db)
  return read(
    db,
    scopeOf(merges.any ? ids.flatMap((id) => (merges.winner(id) === id ? merges.group(id) : [])) : ids),
    merges,
  )
}

type ActorRow = readonly [
  id: Id,
  name: string,
  kind: ActorKind,
  accessBasis: string,
  howMany: string,
  documentAuthor: string,
  documentDate: string,
  seenBy: string,
  reliability: ReliabilityLetter | null,
  marking: string | null,
]

/** Reads actors with one query per kind of row, joined here: a fixed number of table scans for any number of actors. */
function read(db: Database, scope: ActorScope, merges: Merges): ActorView[] {
  const lists = readActorLists(db, scope, merges)
  const sides = readSides(db, merges)
  return db
    .rows<ActorRow>(
      `SELECT id, name, kind, coalesce(access_basis, ''), coalesce(how_many, ''), coalesce(document_author, ''),
         coalesce(document_date, ''), coalesce(seen_by, ''), reliability, marking FROM actor
       WHERE deleted_at IS NULL${scope.column('id')} ORDER BY name COLLATE NOCASE, id`,
      ...scope.parameters,
    )
    .filter(([id]) => merges.winner(id) === id)
    .map(([id, name, kind, accessBasis, howMany, documentAuthor, documentDate, seenBy, reliability, marking]) => {
      const mentions = lists.mentions.get(id)
      const claims = lists.claims.get(id)
      return {
        id,
        name,
        kind,
        accessBasis,
        howMany,
        documentAuthor,
        documentDate,
        seenBy,
        reliability,
        marking,
        aliases: lists.aliases.get(id) ?? [],
        memo: lists.memos.get(id) ?? '',
        tags: lists.tags.get(id) ?? [],
        office: lists.offices.get(id) ?? '',
        groups: lists.groups.get(id) ?? [],
        side: sides.set(id),
        suggestedSide: sides.suggested(id),
        countsFor: sides.of(id) === id ? null : sides.of(id),
        sources: lists.sources.get(id) ?? [],
        mentions: mentions?.count ?? 0,
        claims: claims?.count ?? 0,
        lastUsed: latest(latest(id, mentions?.newest ?? ''), claims?.newest ?? ''),
      }
    })
}

/** The later of two ids: UUIDv7 ids sort by creation time. */
function latest(a: Id, b: Id): Id {
  return a > b ? a : b
}

import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ActorKind, ReliabilityLetter } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { readActorLists } from './actor-lists.ts'

/** Which actors to read: all of them, or those of an id list as JSON. */
export type ActorScope = { readonly column: (name: string) => string; readonly parameters: readonly string[] }

const everything: ActorScope = { column: () => '', parameters: [] }
const scopeOf = (ids: readonly Id[]): ActorScope => ({
  column: (name) => ` AND ${name} IN (SELECT value FROM json_each(?))`,
  parameters: [idList(ids)],
})

/** Every actor, by name. What was merged into one counts as its own. */
export function listActors(db: Database): ActorView[] {
  return read(db, everything, readMerges(db))
}

/** Some actors. An id that was merged into another is answered with nothing: it is no actor of its own any more. */
export function readActors(db: Database, ids: readonly Id[]): ActorView[] {
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
  reliability: ReliabilityLetter | null,
  marking: string | null,
]

/** One query a kind of row, joined here: a fixed number of walks for any number of actors. */
function read(db: Database, scope: ActorScope, merges: Merges): ActorView[] {
  const lists = readActorLists(db, scope, merges)
  return db
    .rows<ActorRow>(
      `SELECT id, name, kind, coalesce(access_basis, ''), coalesce(how_many, ''), reliability, marking FROM actor
       WHERE deleted_at IS NULL${scope.column('id')} ORDER BY name COLLATE NOCASE, id`,
      ...scope.parameters,
    )
    .filter(([id]) => merges.winner(id) === id)
    .map(([id, name, kind, accessBasis, howMany, reliability, marking]) => {
      const mentions = lists.mentions.get(id)
      const claims = lists.claims.get(id)
      return {
        id,
        name,
        kind,
        accessBasis,
        howMany,
        reliability,
        marking,
        aliases: lists.aliases.get(id) ?? [],
        memo: lists.memos.get(id) ?? '',
        tags: lists.tags.get(id) ?? [],
        office: lists.offices.get(id) ?? '',
        groups: lists.groups.get(id) ?? [],
        sources: lists.sources.get(id) ?? [],
        mentions: mentions?.count ?? 0,
        claims: claims?.count ?? 0,
        lastUsed: latest(latest(id, mentions?.newest ?? ''), claims?.newest ?? ''),
      }
    })
}

/** UUIDv7 ids sort by the time they were made. */
function latest(a: Id, b: Id): Id {
  return a > b ? a : b
}

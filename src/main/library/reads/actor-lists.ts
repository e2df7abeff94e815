import { officeText } from '#shared/actors/office-text.ts'
import type { Id } from '#shared/model/id.ts'
import type { Merges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import type { ActorScope } from './read-actors.ts'
import { asPaths } from './read-tags.ts'

type Used = { count: number; newest: Id }

type ActorLists = {
  readonly aliases: ReadonlyMap<Id, string[]>
  readonly tags: ReadonlyMap<Id, string[]>
  readonly groups: ReadonlyMap<Id, Id[]>
  readonly sources: ReadonlyMap<Id, Id[]>
  readonly memos: ReadonlyMap<Id, string>
  readonly offices: ReadonlyMap<Id, string>
  readonly mentions: ReadonlyMap<Id, Used>
  readonly claims: ReadonlyMap<Id, Used>
}

/**
 * Lists of actors' values, by actor. Values of merged actors belong to the actor they were merged into; each value is
 * listed once.
 */
export function readActorLists(db: Database, scope: ActorScope, merges: Merges): ActorLists {
  const grouped = <T>(sql: string): Map<Id, T[]> =>
    groupByActor(db.rows<readonly [Id, T]>(sql, ...scope.parameters), merges)
  const groups = grouped<Id>(
    `SELECT actor, part_of FROM member WHERE deleted_at IS NULL${scope.column('actor')} ORDER BY id`,
  )
  for (const [actor, ids] of groups) groups.set(actor, [...new Set(ids.map((id) => merges.winner(id)))])
  return {
    aliases: grouped(
      `SELECT actor, text FROM alias WHERE deleted_at IS NULL AND unlearned=0${scope.column('actor')} ORDER BY id`,
    ),
    tags: asPaths(
      db,
      grouped<Id>(
        `SELECT owner, tag FROM tagged WHERE owner_type='actor' AND deleted_at IS NULL${scope.column('owner')}`,
      ),
    ),
    groups,
    sources: grouped(
      `SELECT DISTINCT mention.actor, revision.source FROM mention JOIN revision ON revision.id=mention.revision
       WHERE mention.deleted_at IS NULL${scope.column('mention.actor')} ORDER BY revision.source`,
    ),
    // A merge joins the two memos in that of the remaining actor.
    memos: new Map(
      db.rows<readonly [Id, string]>(
        `SELECT owner, body FROM memo WHERE owner_type='actor' AND deleted_at IS NULL${scope.column('owner')}`,
        ...scope.parameters,
      ),
    ),
    offices: readOffices(db, scope, merges),
    mentions: countUses(db, 'SELECT actor, count(*), max(id) FROM mention', scope, merges),
    claims: readSpeaking(db, scope, merges),
  }
}

function groupByActor<T>(rows: readonly (readonly [Id, T])[], merges: Merges): Map<Id, T[]> {
  const groups = new Map<Id, T[]>()
  for (const [id, value] of rows) {
    const actor = merges.winner(id)
    const group = groups.get(actor)
    if (!group) groups.set(actor, [value])
    else if (!group.includes(value)) group.push(value)
  }
  return groups
}

/** The latest office without an end date, as text: "President of Ukraine". */
function readOffices(db: Database, scope: ActorScope, merges: Merges): Map<Id, string> {
  const rows = db.rows<readonly [Id, string, Id | null]>(
    `SELECT actor, title, organisation FROM office WHERE deleted_at IS NULL AND to_date IS NULL${scope.column('actor')} ORDER BY from_date, id`,
    ...scope.parameters,
  )
  const organisations = new Set(
    rows.flatMap(([, , organisation]) => (organisation === null ? [] : [merges.winner(organisation)])),
  )
  const names = new Map(
    db.rows<readonly [Id, string]>(
      'SELECT id, name FROM actor WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
      idList([...organisations]),
    ),
  )
  return new Map(
    rows.map(([actor, title, organisation]) => {
      const at = organisation === null ? undefined : names.get(merges.winner(organisation))
      return [merges.winner(actor), officeText(title, at ?? null)]
    }),
  )
}

function countUses(db: Database, sql: string, scope: ActorScope, merges: Merges): Map<Id, Used> {
  const used = new Map<Id, Used>()
  const rows = db.rows<readonly [Id, number, Id]>(
    `${sql} WHERE deleted_at IS NULL${scope.column('actor')} GROUP BY actor`,
    ...scope.parameters,
  )
  for (const [id, count, newest] of rows) {
    const actor = merges.winner(id)
    const known = used.get(actor)
    used.set(
      actor,
      known ? { count: known.count + count, newest: newest > known.newest ? newest : known.newest } : { count, newest },
    )
  }
  return used
}

/** Counts the claims in which an actor speaks. A claim of two speakers who have been merged counts once. */
function readSpeaking(db: Database, scope: ActorScope, merges: Merges): Map<Id, Used> {
  const used = countUses(db, 'SELECT actor, count(*), max(id) FROM claim_speaker', scope, merges)
  if (!merges.any) return used
  for (const [actor, use] of used) {
    const group = merges.group(actor)
    if (group.length === 1) continue
    use.count =
      db.get<{ count: number }>(
        'SELECT count(DISTINCT claim) AS count FROM claim_speaker WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?))',
        idList(group),
      )?.count ?? use.count
  }
  return used
}

import { createSides, suggestSide, type SideFacts, type SuggestedSide } from '#shared/actors/side.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { Merges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Actors' sides. Every id may be that of a merged actor, which stands for the one that it was merged into. */
export type Sides = {
  /** The side that an actor counts for: itself, if it stands alone. */
  readonly of: (actor: Id) => Id
  /** The side set by hand: the actor's own id if it stands alone by hand; null if none is set. */
  readonly set: (actor: Id) => Id | null
  /** The side that its card suggests, also where another is set. */
  readonly suggested: (actor: Id) => SuggestedSide | null
}

type Facts = { -readonly [F in keyof SideFacts]: SideFacts[F] } & {
  offices: SideFacts['offices'][number][]
  memberOf: Id[]
}

/** Reads the sides of all actors. Only the actors that have one, or lead to one, take time. */
export function readSides(db: Database, merges: Merges): Sides {
  const set = db.rows<readonly [Id, Id]>('SELECT id, side FROM actor WHERE side IS NOT NULL AND deleted_at IS NULL')
  const offices = db.rows<readonly [Id, string, Id, number]>(
    'SELECT actor, title, organisation, to_date IS NOT NULL FROM office WHERE deleted_at IS NULL AND organisation IS NOT NULL ORDER BY from_date, id',
  )
  const members = db.rows<readonly [Id, Id]>(
    'SELECT actor, part_of FROM member WHERE deleted_at IS NULL AND to_date IS NULL',
  )
  const kinds = readKinds(db, merges, [
    ...set.flat(),
    ...offices.flatMap(([actor, , at]) => [actor, at]),
    ...members.flat(),
  ])
  const facts = new Map<Id, Facts>()
  for (const [id, kind] of kinds) facts.set(id, { kind, set: null, offices: [], memberOf: [] })
  const factsOf = (actor: Id) => facts.get(merges.winner(actor))
  for (const [actor, side] of set) {
    const own = factsOf(actor)
    const [of, now] = [merges.winner(actor), merges.winner(side)]
    // A side that was merged into the actor itself is none, and that of a merged actor counts if the remaining one has none.
    if (!own || !facts.has(now) || (now === of && side !== actor)) continue
    if (actor === of || own.set === null) own.set = now
  }
  for (const [actor, title, at, ended] of offices)
    factsOf(actor)?.offices.push({ title, at: merges.winner(at), ended: ended === 1 })
  for (const [actor, partOf] of members) factsOf(actor)?.memberOf.push(merges.winner(partOf))
  const of = createSides(facts)
  return {
    of: (actor) => of(merges.winner(actor)),
    set: (actor) => factsOf(actor)?.set ?? null,
    suggested: (actor) => suggestSide(merges.winner(actor), facts),
  }
}

/** The kinds of these actors that are still there, by the ids that they have after merges. */
function readKinds(db: Database, merges: Merges, actors: readonly Id[]): Map<Id, ActorKind> {
  const ids = [...new Set(actors.map(merges.winner))]
  if (ids.length === 0) return new Map()
  return new Map(
    db.rows<readonly [Id, ActorKind]>(
      'SELECT id, kind FROM actor WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
      idList(ids),
    ),
  )
}

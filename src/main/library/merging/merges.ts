import { createFollower } from '#shared/model/follow.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Which actor was merged into which. A merge changes no other row, so every read that names an actor asks here for the
 * present one.
 * Merges of merges are followed to their end. A circle, which only two devices together can make, ends at its smallest
 * id.
 */
export type Merges = {
  /** The present actor of an id: itself, unless it was merged. */
  readonly winner: (id: Id) => Id
  /** The ids of an actor and of all actors merged into it. */
  readonly group: (id: Id) => Id[]
  readonly any: boolean
}

/** Reads all merges at once: merged actors are few, and a read of thousands of rows needs them for each row. */
export function readMerges(db: Database): Merges {
  const into = new Map(
    db.rows<readonly [Id, Id]>(
      'SELECT id, merged_into FROM actor WHERE merged_into IS NOT NULL AND deleted_at IS NULL',
    ),
  )
  const follow = createFollower(into)
  const winners = new Map<Id, Id>()
  const groups = new Map<Id, Id[]>()
  for (const loser of into.keys()) {
    const winner = follow(loser)
    winners.set(loser, winner)
    if (winner === loser) continue
    const group = groups.get(winner)
    if (group) group.push(loser)
    else groups.set(winner, [winner, loser])
  }
  const winner = (id: Id): Id => winners.get(id) ?? id
  return { winner, group: (id) => groups.get(winner(id)) ?? [winner(id)], any: into.size > 0 }
}

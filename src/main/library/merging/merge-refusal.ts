import { groupsOf } from '#shared/actors/membership.ts'
import type { Row } from '#shared/changes/draft.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges } from './merges.ts'
import { readMemberships } from '../reads/memberships.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** A sentence that says why one actor cannot be merged into another; null if it can. */
export function mergeRefusal(db: Database, loser: Row, winner: Row, evenUnnamed: boolean): string | null {
  const [name, into] = [String(loser['name']), String(winner['name'])]
  if (loser.id === winner.id)
    return `“${name}” cannot be merged into itself, so nothing was changed; choose another actor.`
  const merges = readMerges(db)
  const apart = db
    .rows<readonly [Id, Id]>('SELECT actor, other FROM never_merge WHERE deleted_at IS NULL')
    .some(([actor, other]) =>
      [loser.id, winner.id].every((id) => id === merges.winner(actor) || id === merges.winner(other)),
    )
  if (apart) return `“${name}” and “${into}” are kept apart, so they were not merged; let them be the same first.`
  if (loser['kind'] === 'unnamed' && winner['kind'] === 'unnamed' && !evenUnnamed) {
    return `“${name}” and “${into}” are not named, so nothing says that they are the same, and they were not merged; say that you mean it.`
  }
  if (isCircle(db, merges.group(loser.id), merges.group(winner.id))) {
    return `“${name}” and “${into}” stand in one claim as who says it and who reports it, so they were not merged: it would go in a circle; take one out first.`
  }
  // A direct membership of one actor in the other is removed by the merge. One through other groups is refused, since
  // nobody can say which membership is wrong.
  const memberships = readMemberships(db, merges).filter(
    (one) =>
      !(one.actor === loser.id && one.partOf === winner.id) && !(one.actor === winner.id && one.partOf === loser.id),
  )
  if (groupsOf(loser.id, memberships).has(winner.id) || groupsOf(winner.id, memberships).has(loser.id)) {
    return `“${name}” and “${into}” are members of one another through a third group, so they were not merged; take one out first.`
  }
  return null
}

/**
 * Whether one actor reports a claim in which the other reports or speaks: merged, the claim's chain would be a circle.
 * Two joint speakers just become one.
 */
function isCircle(db: Database, one: readonly Id[], other: readonly Id[]): boolean {
  return [
    [one, other],
    [other, one],
  ].some(
    ([reports, speaks]) =>
      db.get(
        `SELECT 1 FROM claim_link AS link WHERE link.deleted_at IS NULL AND link.actor IN (SELECT value FROM json_each(?1)) AND (
       EXISTS (SELECT 1 FROM claim_speaker WHERE claim=link.claim AND deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?2)))
       OR EXISTS (SELECT 1 FROM claim_link AS other WHERE other.claim=link.claim AND other.deleted_at IS NULL AND other.actor IN (SELECT value FROM json_each(?2)))) LIMIT 1`,
        idList(reports!),
        idList(speaks!),
      ) !== undefined,
  )
}

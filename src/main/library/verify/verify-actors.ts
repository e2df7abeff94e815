import { groupsOf } from '#shared/actors/membership.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges } from '../merging/merges.ts'
import { readMemberships } from '../reads/memberships.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Checks what must be true of actors. Returns a sentence for each violation. Gestures keep these rules, but two devices
 * that exchange changes may not, and then the user must decide.
 */
export function actorProblems(db: Database): string[] {
  const merges = readMerges(db)
  const nameOf = (id: Id): string => db.get<{ name: string }>('SELECT name FROM actor WHERE id=?', id)?.name ?? ''
  const merged = db.rows<readonly [Id, Id]>(
    `SELECT actor.id, other.id FROM actor JOIN actor AS other ON other.id=actor.merged_into AND other.deleted_at IS NOT NULL WHERE actor.deleted_at IS NULL`,
  )
  const circles = db
    .rows<readonly [Id]>('SELECT id FROM actor WHERE merged_into IS NOT NULL AND deleted_at IS NULL')
    .filter(([id]) => merges.winner(id) === id)
  const memberships = readMemberships(db, merges)
  const inside = memberships.filter(({ actor, partOf }) => actor === partOf || groupsOf(partOf, memberships).has(actor))
  const orphans = db.rows<readonly [string, number]>(
    `SELECT actor.name, count(*) FROM mention JOIN actor ON actor.id=mention.actor WHERE mention.deleted_at IS NULL AND actor.deleted_at IS NOT NULL GROUP BY actor.id`,
  )
  return [
    ...merged.map(([id]) => `“${nameOf(id)}” was merged into an actor that is deleted.`),
    ...circles.map(([id]) => `“${nameOf(id)}” was merged into itself, through others.`),
    ...[...new Set(inside.map(({ partOf }) => partOf))].map((id) => `The group “${nameOf(id)}” is a member of itself.`),
    ...orphans.map(
      ([name, count]) => `${count === 1 ? 'A mention is' : `${count} mentions are`} of “${name}”, which is deleted.`,
    ),
  ]
}

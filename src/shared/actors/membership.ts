import type { Id } from '../model/id.ts'

/** An actor and a group that it is a member of. */
export type Membership = { readonly actor: Id; readonly partOf: Id }

/** The groups an actor belongs to, directly or through another group. Never contains the actor itself, even if memberships form a cycle. */
export function groupsOf(actor: Id, memberships: Iterable<Membership>): Set<Id> {
  const direct = Map.groupBy(memberships, (one) => one.actor)
  const found = new Set<Id>()
  const queue = [actor]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { partOf } of direct.get(next) ?? []) {
      if (partOf === actor || found.has(partOf)) continue
      found.add(partOf)
      queue.push(partOf)
    }
  }
  return found
}

/** Whether a group would contain itself if `actor` became a member of `partOf`. */
export function makesLoop({ actor, partOf }: Membership, memberships: Iterable<Membership>): boolean {
  return actor === partOf || groupsOf(partOf, memberships).has(actor)
}

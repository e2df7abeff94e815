import { createFollower } from '../model/follow.ts'
import type { ActorKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'

/** What an actor's side is derived from. Merged actors are replaced by the ones they were merged into; deleted ones are left out. */
export type SideFacts = {
  readonly kind: ActorKind
  /** The side set by hand: another actor, or the actor itself if it stands alone; null if it is not set. */
  readonly set: Id | null
  /** Its offices that name an organisation. `ended`: with an end date. */
  readonly offices: readonly { readonly title: string; readonly at: Id; readonly ended: boolean }[]
  /** The actors that it is a member of now. */
  readonly memberOf: readonly Id[]
}

/** A side derived from an actor's card, and from what: the title of an office, or a membership (null). */
export type SuggestedSide = { readonly side: Id; readonly office: string | null }

/** Kinds of actors that somebody serves or speaks for. A group, an alliance or a bloc has no voice that binds its members. */
const served: ReadonlySet<ActorKind> = new Set(['state', 'organisation', 'role', 'person'])

/**
 * The side that an actor's card suggests: the one actor that it holds an office of, or held if it holds none now; for an organisation or a role without such an
 * office, the one state that it is a member of. A state stands alone, and membership of a group or an organisation says nothing.
 */
export function suggestSide(actor: Id, facts: ReadonlyMap<Id, SideFacts>): SuggestedSide | null {
  const own = facts.get(actor)
  if (!own || own.kind === 'state') return null
  const isOf = (id: Id, kinds: ReadonlySet<ActorKind>) => id !== actor && kinds.has(facts.get(id)?.kind ?? 'unnamed')
  const all = own.offices.filter(({ at }) => isOf(at, served))
  const current = all.filter(({ ended }) => !ended)
  // What a minister said is not corroborated by a colleague because one of them has left since.
  const offices = current.length > 0 ? current : all
  if (offices.length > 0) return only(offices.map(({ title, at }) => ({ side: at, office: title })))
  if (own.kind !== 'organisation' && own.kind !== 'role') return null
  const states = own.memberOf.filter((id) => isOf(id, onlyStates))
  return only(states.map((side) => ({ side, office: null })))
}

const onlyStates: ReadonlySet<ActorKind> = new Set(['state'])

/**
 * Returns which side each actor counts for: the one set by hand, else the suggested one, and from there on to its end
 * (spokeswoman, minister, state); itself if it stands alone.
 */
export function createSides(facts: ReadonlyMap<Id, SideFacts>): (actor: Id) => Id {
  const steps = new Map<Id, Id>()
  for (const [actor, { set }] of facts) {
    const next = set ?? suggestSide(actor, facts)?.side
    if (next !== undefined && next !== actor) steps.set(actor, next)
  }
  return createFollower(steps)
}

/** The first of several suggestions if all name the same side. */
function only(suggestions: readonly SuggestedSide[]): SuggestedSide | null {
  const [first] = suggestions
  return first && suggestions.every(({ side }) => side === first.side) ? first : null
}

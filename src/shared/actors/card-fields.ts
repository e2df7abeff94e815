import type { ActorKind } from '../model/enums.ts'

const kindsWithReliability: ReadonlySet<ActorKind> = new Set(['person', 'role', 'unnamed', 'group'])

/** Whether the card of such an actor has a reliability of its own. That of an organisation is the letter of what it publishes. */
export function hasReliability(kind: ActorKind): boolean {
  return kindsWithReliability.has(kind)
}

/** Whether the card says how they know what they say, and how many they are. */
export function hasAccess(kind: ActorKind): boolean {
  return kind === 'unnamed'
}

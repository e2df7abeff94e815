import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKindLetter, actorKinds, type ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** Details of an unnamed actor. */
export type Access = { readonly accessBasis: string; readonly howMany: string }

/** The result of the picker: an existing actor or a new one. */
export type Picked = { readonly actor: Id } | ({ readonly name: string; readonly kind: ActorKind } & Partial<Access>)

type PickerState = {
  readonly typed: string
  /** Tab has moved to "New": the next letter sets the kind. */
  readonly choosingKind: boolean
  readonly kind: ActorKind | null
}

export const emptyPicker: PickerState = { typed: '', choosingKind: false, kind: null }

/** The kind for a letter, in upper or lower case. */
export function kindOfLetter(letter: string): ActorKind | null {
  return actorKinds.find((kind) => actorKindLetter[kind] === letter.toUpperCase()) ?? null
}

/** Handles typed text: a single letter of a kind means a new actor of that kind; anything else is searched for. */
export function typedInto(typed: string): PickerState {
  return { typed, kind: typed.length === 1 ? kindOfLetter(typed) : null, choosingKind: false }
}

/** The result of Enter on a row: an existing actor, or a new one once its kind is known; null if nothing can be picked yet. */
export function pickedBy(
  kind: ActorKind | null,
  actor: ActorView | undefined,
  name: string,
  access: Access | null = null,
): Picked | null {
  if (actor) return { actor: actor.id }
  if (kind === null) return null
  return { name, kind, ...(kind === 'unnamed' && access) }
}

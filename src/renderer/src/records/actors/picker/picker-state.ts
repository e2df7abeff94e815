import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKindLetter, actorKinds, type ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** Details of an unnamed actor. */
export type Access = { readonly accessBasis: string; readonly howMany: string }

/** The result of the picker: an existing actor or a new one. */
export type Picked = { readonly actor: Id } | ({ readonly name: string; readonly kind: ActorKind } & Partial<Access>)

type PickerState = {
  readonly typed: string
  /** The active row. The row after the last actor is "New". */
  readonly row: number
  /** Tab has moved to "New": the next letter sets the kind. */
  readonly choosingKind: boolean
  readonly kind: ActorKind | null
}

export const emptyPicker: PickerState = { typed: '', row: 0, choosingKind: false, kind: null }

/** The kind for a letter, in upper or lower case. */
export function kindOfLetter(letter: string): ActorKind | null {
  return actorKinds.find((kind) => actorKindLetter[kind] === letter.toUpperCase()) ?? null
}

/** Handles typed text: a single letter of a kind means a new actor of that kind; anything else is searched for. */
export function typedInto(state: PickerState, typed: string): PickerState {
  const kind = typed.length === 1 ? kindOfLetter(typed) : null
  return { ...state, typed, kind, choosingKind: false, row: 0 }
}

/** Moves to “New”, where the next letter sets the kind. */
export function toNew(state: PickerState): PickerState {
  return { ...state, choosingKind: true }
}

/** The active row in a list of `rows` actors; "New" while the kind is being chosen. */
export function rowOf(state: PickerState, rows: number): number {
  return state.choosingKind ? rows : Math.min(state.row, rows)
}

/** Moves one row up or down within the list. Leaving “New” ends the choice of the kind. */
export function moved(state: PickerState, step: 1 | -1, rows: number): PickerState {
  const row = Math.max(0, Math.min(rows, rowOf(state, rows) + step))
  return { ...state, row, choosingKind: row === rows && state.choosingKind }
}

/** The result of Enter: an existing actor, or a new one once its kind is known; null if nothing can be picked yet. */
export function pickedBy(
  state: PickerState,
  found: readonly ActorView[],
  name: string,
  access: Access | null = null,
): Picked | null {
  const actor = found[rowOf(state, found.length)]
  if (actor) return { actor: actor.id }
  if (state.kind === null) return null
  return { name, kind: state.kind, ...(state.kind === 'unnamed' && access) }
}

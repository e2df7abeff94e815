import type { ActorView } from '#shared/actors/actor-view.ts'
import { actorKindLetter, actorKinds, type ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** What is known of someone who is not named. */
export type Access = { readonly accessBasis: string; readonly howMany: string }

/** What the picker answers: an actor that is known, or a new one. */
export type Picked = { readonly actor: Id } | ({ readonly name: string; readonly kind: ActorKind } & Partial<Access>)

type PickerState = {
  readonly typed: string
  /** The row that Enter takes; the row behind the last actor is "New". */
  readonly row: number
  /** Tab went to "New": the next letter is its kind. */
  readonly choosingKind: boolean
  readonly kind: ActorKind | null
}

export const emptyPicker: PickerState = { typed: '', row: 0, choosingKind: false, kind: null }

/** The kind that a letter stands for, in either case. */
export function kindOfLetter(letter: string): ActorKind | null {
  return actorKinds.find((kind) => actorKindLetter[kind] === letter.toUpperCase()) ?? null
}

/** What was typed: one of the kinds' letters alone means "new, of that kind", anything else is looked for. */
export function typedInto(state: PickerState, typed: string): PickerState {
  const kind = typed.length === 1 ? kindOfLetter(typed) : null
  return { ...state, typed, kind, choosingKind: false, row: 0 }
}

/** Goes to “New”, where the next letter says the kind. */
export function toNew(state: PickerState): PickerState {
  return { ...state, choosingKind: true }
}

/** The row that Enter takes, of so many actors: "New" for as long as it was gone to. */
export function rowOf(state: PickerState, rows: number): number {
  return state.choosingKind ? rows : Math.min(state.row, rows)
}

/** A row up or down, no further than the ends; leaving “New” ends the choice of its kind. */
export function moved(state: PickerState, step: 1 | -1, rows: number): PickerState {
  const row = Math.max(0, Math.min(rows, rowOf(state, rows) + step))
  return { ...state, row, choosingKind: row === rows && state.choosingKind }
}

/** What Enter takes: an actor's row, or a new actor once its kind is known; null when there is nothing to take yet. */
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

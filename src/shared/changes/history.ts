import type { Id } from '../model/id.ts'

/** What the log says of a change, as far as undo goes. */
export type Logged = {
  readonly id: Id
  readonly label: string
  readonly origin: string
  readonly group: Id | null
  readonly undoes: Id | null
}

/** One device's log: the change right before this one, or the newest where none is given; null where there is none. */
export type Before = (change: Id | null) => Logged | null

/**
 * The gesture that undo takes back next: the newest that is not taken back.
 * What was done between a change and its undo had been taken back by then, or its undo would have come first; so the walk goes on before the change.
 */
export function undoTarget(before: Before): Logged | null {
  let change = before(null)
  while (change !== null && change.undoes !== null) change = before(change.undoes)
  return change
}

/** The undo that redo takes back next: the newest that stands, unless a gesture came after it. */
export function redoTarget(before: Before): Logged | null {
  let change = before(null)
  while (change !== null && change.undoes !== null && change.origin === 'redo') change = before(change.undoes)
  return change?.undoes == null ? null : change
}

import type { Id } from '../model/id.ts'

/** The part of a logged change that undo needs. */
export type Logged = {
  readonly id: Id
  readonly label: string
  readonly origin: string
  readonly group: Id | null
  readonly undoes: Id | null
}

/** Reads the log of one device: the change directly before the given one, or the newest for null. Null if there is none. */
export type Before = (change: Id | null) => Logged | null

/**
 * The gesture that undo will take back next: the newest that is not undone.
 * Everything between a change and its undo was undone before, or it would have been undone first. So the search continues before the
 * change. What an export recorded is passed over: the copy is out, and taking that back would not bring it in.
 */
export function undoTarget(before: Before): Logged | null {
  let change = newest(before, null)
  while (change !== null && change.undoes !== null) change = newest(before, change.undoes)
  return change
}

/** The undo that redo will take back next: the newest that is still in effect, unless a gesture followed it. */
export function redoTarget(before: Before): Logged | null {
  let change = newest(before, null)
  while (change !== null && change.undoes !== null && change.origin === 'redo') change = newest(before, change.undoes)
  return change?.undoes == null ? null : change
}

/** The change before the given one, or the newest for null, without what exports recorded. */
export function newest(before: Before, change: Id | null): Logged | null {
  let found = before(change)
  while (found?.origin === 'export') found = before(found.id)
  return found
}

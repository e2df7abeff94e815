import type { Id } from '../model/id.ts'

/** What the log says of a change, as far as undo goes. */
export type Logged = {
  readonly id: Id
  readonly label: string
  readonly origin: string
  readonly group: Id | null
  readonly undoes: Id | null
}

/**
 * The gesture that undo takes back next: the newest that is not taken back. `newestFirst` is one device's log.
 * A change that was itself undone takes nothing back, so an undo that was redone does not count.
 */
export function undoTarget(newestFirst: Iterable<Logged>): Logged | null {
  const takenBack = new Set<Id>()
  for (const change of newestFirst) {
    if (takenBack.has(change.id)) continue
    if (change.undoes === null) return change
    takenBack.add(change.undoes)
  }
  return null
}

/** The undo that redo takes back next: the newest that stands, unless a gesture came after it. */
export function redoTarget(newestFirst: Iterable<Logged>): Logged | null {
  const takenBack = new Set<Id>()
  for (const change of newestFirst) {
    if (change.undoes === null) return null
    if (change.origin === 'redo') takenBack.add(change.undoes)
    else if (!takenBack.has(change.id)) return change
  }
  return null
}

import { redoTarget, undoTarget, type Logged } from '#shared/changes/history.ts'
import type { Library, UndoLabels } from '../library.ts'
import { logOf, readFields } from './log.ts'
import type { EventPayload } from '#shared/contract/events.ts'
import { affectedBy } from '../affected/affected.ts'
import { byRecord } from './apply-change.ts'

type Asked = Pick<Library, 'db' | 'author'>

/** The change that undo or redo would revert next on this device, read from the log. */
export function targetOf({ db, author }: Asked, origin: 'undo' | 'redo'): Logged | null {
  const log = logOf(db, author.device)
  return origin === 'undo' ? undoTarget(log) : redoTarget(log)
}

/** The labels of the gestures that undo and redo would take. */
export function undoLabels(library: Asked): UndoLabels {
  return { undo: targetOf(library, 'undo')?.label ?? null, redo: targetOf(library, 'redo')?.label ?? null }
}

/** Returns the event of this device's newest change, to send it again to windows that may have missed it. */
export function lastChange(library: Pick<Library, 'db' | 'author'>): Omit<EventPayload<'changed'>, 'commit'> {
  const { db, author } = library
  const last = logOf(db, author.device)(null)
  const affected = last === null ? [] : affectedBy(db, byRecord(readFields(db, last.id)))
  return { affected, origin: 'load', ...undoLabels(library) }
}

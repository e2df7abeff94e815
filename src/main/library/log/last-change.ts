import type { EventPayload } from '#shared/contract/events.ts'
import type { Library } from '../library.ts'
import { affectedBy } from '../affected/affected.ts'
import { byRecord } from './apply-change.ts'
import { logOf, readFields } from './log.ts'
import { undoLabels } from './undo-labels.ts'

/** Returns the event of this device's newest change, to send it again to windows that may have missed it. */
export function lastChange(library: Pick<Library, 'db' | 'author'>): Omit<EventPayload<'changed'>, 'commit'> {
  const { db, author } = library
  const last = logOf(db, author.device)(null)
  const affected = last === null ? [] : affectedBy(db, byRecord(readFields(db, last.id)))
  return { affected, origin: 'load', ...undoLabels(library) }
}

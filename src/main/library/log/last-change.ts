import type { EventPayload } from '#shared/contract/events.ts'
import type { Library } from '../library.ts'
import { touchedBy } from '../touched/touched.ts'
import { byRecord } from './apply-change.ts'
import { logOf, readFields } from './log.ts'
import { undoLabels } from './undo-labels.ts'

/** Returns the event of this device's newest change, to send it again to windows that may have missed it. */
export function lastChange(library: Pick<Library, 'db' | 'author'>): EventPayload<'changed'> {
  const { db, author } = library
  const last = logOf(db, author.device)(null)
  const touched = last === null ? [] : touchedBy(db, byRecord(readFields(db, last.id)))
  return { touched, origin: 'load', ...undoLabels(library) }
}

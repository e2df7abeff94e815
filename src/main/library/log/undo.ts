import { notYet, type FieldChange } from '#shared/changes/change.ts'
import type { Logged } from '#shared/changes/history.ts'
import { invert } from '#shared/changes/invert.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { byRecord, differingFields } from './apply-change.ts'
import { commit } from './commit.ts'
import type { Library } from '../library.ts'
import { readFields } from './log.ts'
import { nameRecord } from '../rows/name-record.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { targetOf } from './undo-labels.ts'

/** Undoes the newest gesture of this device. Returns null if there is none. */
export function undo(library: Library): Result<{ label: string } | null> {
  return takeBack(library, 'undo')
}

/** Redoes the gesture that undo reverted last. Returns null if there is none, or a new gesture came after it. */
export function redo(library: Library): Result<{ label: string } | null> {
  return takeBack(library, 'redo')
}

/**
 * Undoes or redoes a change or its group. A group is reverted change by change, each in its own transaction, so that a
 * batch of any size never blocks the library for long.
 */
function takeBack(library: Library, origin: 'undo' | 'redo'): Result<{ label: string } | null> {
  const first = targetOf(library, origin)
  if (first === null) return ok(null)
  if (first.group === null) {
    const result = takeBackOne(library, origin, first, null)
    return result.ok ? ok({ label: first.label }) : result
  }
  return library.together(() => takeBackGroup(library, origin, first))
}

function takeBackGroup(library: Library, origin: 'undo' | 'redo', first: Logged): Result<{ label: string }> {
  const group = newId()
  for (let next: Logged | null = first; next !== null;) {
    const result = takeBackOne(library, origin, next, group)
    if (!result.ok) return result
    const following: Logged | null = targetOf(library, origin)
    next = following?.group === first.group ? following : null
  }
  return ok({ label: first.label })
}

function takeBackOne(library: Library, origin: 'undo' | 'redo', logged: Logged, group: Id | null): Result<null> {
  return commit(library, { origin, group, undoes: logged.id }, () => {
    const fields = invert(readFields(library.db, logged.id))
    const changed = changedSince(library, logged, fields)
    if (changed !== null) {
      const verb = origin === 'undo' ? 'taken back' : 'done again'
      return fail(
        'conflict',
        `${nameRecord(library.db, changed)} was changed on another device since, so nothing was ${verb}; change it by hand instead.`,
      )
    }
    return ok({ draft: { label: logged.label, fields }, value: null })
  })
}

/** The first field that no longer has the value that the change left. */
function changedSince(library: Library, logged: Logged, fields: readonly FieldChange[]): FieldChange | null {
  const { db, author } = library
  const differing = differingFields(db, byRecord(fields))[0]
  if (differing) return differing
  return (
    fields.find((one) => one.after === notYet && changedElsewhere(db, one.record, logged.id, author.device)) ?? null
  )
}

/** Whether another device changed the record after `change` created it: undoing the creation would hide that. */
function changedElsewhere(db: Database, record: Id, change: Id, device: string): boolean {
  return (
    db.get(
      `SELECT 1 FROM changed_record JOIN change ON change.seq=changed_record.change
     WHERE record=? AND device<>? AND clock > (SELECT clock FROM change WHERE id=?) LIMIT 1`,
      record,
      device,
      change,
    ) !== undefined
  )
}

import { notYet, type FieldChange } from '#shared/changes/change.ts'
import type { Moment } from '#shared/changes/draft.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { putBackCard } from '#shared/sources/put-back-card.ts'
import type { Library } from '../library.ts'
import { commit } from '../log/commit.ts'
import { readFieldsOf } from '../log/log.ts'
import { doSlice, sliceMs } from '../log/slices.ts'
import { liveRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { removeSource } from './source-gestures.ts'

/**
 * Undoes an import, however much was done since: deletes each source that it made and that is still there, and puts back the cards of other
 * sources that it filled in. The changes are a group of their own, so undo brings all of it back. Sources are taken in the order of their
 * ids, as many as there is time for; the next call goes on after the last.
 */
export function undoImport(
  library: Library,
  { group, rest }: Input<'undoImport'>,
  ms: number = sliceMs,
): Result<Output<'undoImport'>> {
  const into = rest?.group ?? newId()
  const touched = touchedBy(library.db, group, rest?.after ?? '')
  let { removed, putBack } = rest ?? { removed: 0, putBack: 0 }
  const done = doSlice(
    library,
    touched,
    (source) => {
      const undone = undoOne(library, source, into)
      if (undone.ok && undone.value && source.isNew) removed += 1
      if (undone.ok && undone.value && !source.isNew) putBack += 1
      return undone
    },
    ms,
  )
  if (!done.ok) return done
  const after = touched[done.value - 1]?.id
  const left = touched.length - done.value
  if (after === undefined || left === 0) return ok({ removed, putBack })
  const all = (rest?.done ?? 0) + done.value
  return ok({ removed, putBack, rest: { group: into, done: all, left, after, removed, putBack } })
}

/** A source that an import made or filled in, and the changes by which it did. */
type Touched = { readonly id: Id; readonly isNew: boolean; readonly changes: readonly Id[] }

/**
 * The live sources that changes of an import made or filled in, in the order of their ids, after the given one. Found from the sources, whose
 * changes have an index; the log has none by group.
 */
function touchedBy(db: Database, group: Id, after: string): Touched[] {
  const rows = db.all<{ readonly source: Id; readonly change: Id; readonly isNew: number }>(
    `SELECT source.id AS source, change.id AS change, EXISTS (SELECT 1 FROM changed_value
       WHERE changed_value.changed_record=changed_record.seq AND field='deleted_at' AND before=?) AS isNew
     FROM source CROSS JOIN changed_record ON changed_record.record=source.id CROSS JOIN change ON change.seq=changed_record.change
     WHERE source.deleted_at IS NULL AND source.id>? AND change."group"=? AND change.origin='import'
     ORDER BY source.id, change.seq`,
    notYet,
    after,
    group,
  )
  return [...Map.groupBy(rows, ({ source }) => source)].map(([id, own]) => ({
    id,
    isNew: own.some(({ isNew }) => isNew === 1),
    changes: own.map(({ change }) => change),
  }))
}

/** Returns whether anything was to be undone in a source. */
function undoOne(library: Library, source: Touched, group: Id): Result<boolean> {
  const { db } = library
  return commit(library, { origin: 'user', group }, (moment) => {
    const fields = source.isNew ? removeSource(db, source.id, moment) : cardBefore(db, source, moment)
    return ok({ draft: { label: 'Undo an import', fields }, value: fields.length > 0 })
  })
}

function cardBefore(db: Database, { id, changes }: Touched, moment: Moment): FieldChange[] {
  const card = liveRow(db, 'source', id)
  if (!card) return []
  const states = rowsOf(db, 'field_state', 'owner', id)
  const filled = readFieldsOf(db, changes, [id, ...states.map((state) => state.id)])
  return putBackCard(card, states, filled, moment)
}

import type { FieldChange } from '../changes/change.ts'
import { remove, update, type Moment, type Row } from '../changes/draft.ts'
import { records, type RecordName, type Value } from '../changes/records.ts'
import type { Id } from '../model/id.ts'
import type { Rows, Story } from './rewind.ts'

/**
 * The field changes that restore a record, or some parts of it, to an earlier state. A part is a field of the record or one kind of its
 * rows.
 * Merges and separations concern two actors, and other records depend on them, so restoring one actor does not change them. Nor does
 * restoring a source change how its file was read.
 */
export function restoreRows(
  story: Story,
  then: Rows,
  parts: ReadonlySet<string> | null,
  moment: Moment,
): FieldChange[] {
  return [...story.rows].flatMap(([id, { type, part, row }]) => {
    const was = then.get(id)
    if (!was || (part !== null && parts?.has(part) === false)) return []
    // Marks stand in the text as it was read last.
    if (part !== null && (type === 'actor' || type === 'revision')) return []
    if (isShared(type, row)) return was.deleted_at === null ? update(type, row, {}) : []
    if (part !== null && was.deleted_at !== null) return row.deleted_at === null ? [remove(type, id, moment)] : []
    const wanted = records[type].fields.filter(
      (field) => field !== 'merged_into' && (part !== null || parts?.has(field) !== false),
    )
    return update(type, row, Object.fromEntries(wanted.map((field) => [field, was[field] as Value])))
  })
}

/**
 * Whether other claims may share the row: several can be about the same idea. A shared row is brought back if deleted, and otherwise left
 * as it is.
 */
function isShared(type: RecordName, row: Row): boolean {
  return type === 'idea' || (type === 'anchor' && row['owner_type'] === 'idea')
}

/** A row as it will be after the restore. */
export type RestoredRow = { readonly type: RecordName; readonly row: Row }

/** The live rows of a record after the restore, and which of them come back or change. */
export type AfterRestoring = { readonly live: ReadonlyMap<Id, RestoredRow>; readonly changed: readonly RestoredRow[] }

/** Applies field changes to the rows of a record. */
export function afterRestoring(story: Story, fields: readonly FieldChange[]): AfterRestoring {
  const byRecord = new Map<Id, Record<string, Value>>()
  for (const { record, field, after } of fields) byRecord.set(record, { ...byRecord.get(record), [field]: after })
  const rows = [...story.rows].map(([id, { type, row }]) => ({ type, row: { ...row, ...byRecord.get(id) } as Row }))
  const live = rows.filter(({ row }) => row.deleted_at === null)
  return {
    live: new Map(live.map((one) => [one.row.id, one])),
    changed: live.filter(({ row }) => byRecord.has(row.id)),
  }
}

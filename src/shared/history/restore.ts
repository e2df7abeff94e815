import type { FieldChange } from '../changes/change.ts'
import { remove, update, type Moment, type Row } from '../changes/draft.ts'
import { records } from '../changes/records.ts'
import type { Value } from '../changes/records.ts'
import type { Rows, Story } from './rewind.ts'

/** What brings a story, or some parts of it, to where it was. A part is a field of the record itself or a kind of own row. */
export function restoreRows(story: Story, then: Rows, parts: ReadonlySet<string> | null, moment: Moment): FieldChange[] {
  return [...story.rows].flatMap(([id, { type, part, row }]) => {
    const was = then.get(id)
    if (!was || (part !== null && parts?.has(part) === false)) return []
    if (part !== null && was.deleted_at !== null) return row.deleted_at === null ? [remove(type, id, moment)] : []
    // Of an actor that was merged into this one, only that it was.
    const own = part !== null && type === 'actor' ? ['merged_into' as const] : records[type].fields
    const wanted = own.filter((field) => part !== null || parts?.has(field) !== false)
    return update(type, row, Object.fromEntries(wanted.map((field) => [field, was[field] as Value])))
  })
}

/** The rows that stand after it and were brought back or changed. */
export function restoredRows(story: Story, then: Rows, fields: readonly FieldChange[]): { readonly type: Story['of'] | string; readonly row: Row }[] {
  const changed = new Set(fields.map((one) => one.record))
  return [...story.rows].flatMap(([id, { type, row }]) => {
    const was = then.get(id)
    const goes = fields.some((one) => one.record === id && one.field === 'deleted_at' && one.after !== null)
    return changed.has(id) && was && !goes ? [{ type, row: { ...row, ...Object.fromEntries(fields.filter((one) => one.record === id).map((one) => [one.field, one.after])), id } as Row }] : []
  })
}

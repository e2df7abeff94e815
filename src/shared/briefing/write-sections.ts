import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import { assignOrders } from './order-keys.ts'
import type { Section } from './sections.ts'

/** The rows of the sections of a new briefing. */
export function createSections(briefing: Id, sections: readonly Section[], moment: Moment): FieldChange[] {
  return writeSections(briefing, sections, [], moment)
}

/**
 * Sets the sections of a briefing, in order: creates, changes, moves and removes rows. `rows` are all rows of the briefing's sections,
 * deleted ones too, because undo in the sheet can bring one back. A briefing that had none gets a row for each.
 */
export function writeSections(
  briefing: Id,
  sections: readonly Section[],
  rows: readonly Row[],
  moment: Moment,
): FieldChange[] {
  const byKey = new Map(rows.map((row) => [row['key'] as string, row]))
  const keys = new Set(sections.map(({ key }) => key))
  const orders = assignOrders(
    sections.map(({ key }) => {
      const row = byKey.get(key)
      return row?.deleted_at === null ? (row['position'] as string) : null
    }),
  )
  return [
    ...sections.flatMap(({ key, kind, title, options }, at) => {
      const fields = { kind, title, options: JSON.stringify(options), position: orders[at]! }
      const row = byKey.get(key)
      return row
        ? update('briefing_section', row, fields)
        : create('briefing_section', moment.newId(), { briefing, key, ...fields })
    }),
    ...rows
      .filter((row) => row.deleted_at === null && !keys.has(row['key'] as string))
      .map((row) => remove('briefing_section', row.id, moment)),
  ]
}

import type { Draft, FieldChange } from '../changes/change.ts'
import { create, update, type Moment, type Row } from '../changes/draft.ts'
import type { Value } from '../changes/records.ts'
import type { ClaimFields, OccasionDetails } from './claim-fields-schema.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import { checkedDate } from './claim-dates.ts'
import type { ClaimSurroundings } from './claim-rows.ts'

type Details = { readonly [D in keyof OccasionDetails]?: OccasionDetails[D] | undefined }

/**
 * Finds the occasion with a label, or creates it. An empty label means no occasion.
 * The given details only fill fields that a shared occasion lacks; its existing values stay, because other claims rely on them.
 */
export function findOccasion(
  wanted: ClaimFields['occasion'],
  around: Pick<ClaimSurroundings, 'occasionLabelled'>,
  moment: Moment,
): Result<{ readonly id: Id | null; readonly fields: readonly FieldChange[] }> {
  const { label, ...details } = typeof wanted === 'string' ? { label: wanted } : wanted
  const words = label.trim()
  if (words === '') return ok({ id: null, fields: [] })
  const columns = detailColumns(details)
  if (!columns.ok) return columns
  const known = around.occasionLabelled(words)
  if (known) return ok({ id: known.id, fields: update('occasion', known, unknownOf(known, columns.value)) })
  const id = moment.newId()
  return ok({ id, fields: create('occasion', id, { label: words, ...columns.value }) })
}

/** Sets fields of an occasion, for all claims that share it. */
export function editOccasion(
  row: Row,
  { label, ...details }: Details & { readonly label?: string | undefined },
  around: Pick<ClaimSurroundings, 'occasionLabelled'>,
): Result<Draft> {
  const other = label === undefined ? undefined : around.occasionLabelled(label)
  if (other && other.id !== row.id) {
    return fail(
      'conflict',
      `There is another occasion “${label ?? ''}”, so nothing was changed; give its claims that one, or write another label.`,
    )
  }
  const columns = detailColumns(details)
  if (!columns.ok) return columns
  return ok({
    label: 'Edit an occasion',
    fields: update('occasion', row, { ...(label !== undefined && { label }), ...columns.value }),
  })
}

function detailColumns({ date, withdrawn, ...texts }: Details): Result<Record<string, Value>> {
  const columns: Record<string, Value> = {}
  for (const name of ['place', 'channel', 'addressee'] as const) {
    if (texts[name] !== undefined) columns[name] = texts[name].trim() || null
  }
  if (withdrawn !== undefined) {
    const { date: since, by } = withdrawn ?? { date: '', by: '' }
    columns['withdrawn'] = withdrawn ? 1 : 0
    if (by !== undefined) columns['withdrawn_by'] = by.trim() || null
    const checked = checkedDate(since ?? '')
    if (!checked.ok) return checked
    if (since !== undefined) columns['withdrawn_date'] = checked.value
  }
  if (date === undefined) return ok(columns)
  const checked = checkedDate(date?.edtf ?? '')
  return checked.ok ? ok({ ...columns, date: checked.value, date_words: date?.words.trim() || null }) : checked
}

function unknownOf(row: Row, columns: Record<string, Value>): Record<string, Value> {
  const dated = row['date'] !== null || row['date_words'] !== null
  return Object.fromEntries(
    Object.entries(columns).filter(([name]) =>
      name.startsWith('date') ? !dated : name.startsWith('withdrawn') ? row['withdrawn'] === 0 : row[name] === null,
    ),
  )
}

import type { FieldChange } from '../changes/change.ts'
import type { Moment } from '../changes/draft.ts'
import type { Value } from '../changes/records.ts'
import { setSpans } from '../changes/span-changes.ts'
import type { WrittenDate } from './claim-fields-schema.ts'
import { ok, type Result } from '../model/result.ts'
import { checkDate } from '../dates/edtf-date.ts'
import type { Id } from '../model/id.ts'
import { dateOrds, type ClaimDate } from './date-ords.ts'
import { anchorRows, type ClaimSurroundings, type RowsAround } from './claim-rows.ts'

type Intent = {
  readonly aboutDate?: WrittenDate | null | undefined
  readonly saidDate?: WrittenDate | null | undefined
  readonly statusDate?: string | undefined
}

/** The columns for the dates that an intent sets. A date that does not exist is refused. */
export function dateColumns({ aboutDate, saidDate, statusDate }: Intent): Result<Record<string, Value>> {
  const columns: Record<string, Value> = {}
  for (const [name, date] of [
    ['about', aboutDate],
    ['said', saidDate],
  ] as const) {
    if (date === undefined) continue
    const checked = checkedDate(date?.edtf ?? '')
    if (!checked.ok) return checked
    columns[`${name}_date`] = checked.value
    columns[`${name}_date_words`] = date?.words.trim() || null
  }
  if (statusDate !== undefined) {
    const checked = checkedDate(statusDate)
    if (!checked.ok) return checked
    columns['status_date'] = checked.value
  }
  return ok(columns)
}

/** Checks a written date; returns null for an empty one. */
export function checkedDate(edtf: string): Result<string | null> {
  return edtf.trim() === '' ? ok(null) : checkDate(edtf)
}

/** Sets where the words of a date are in the text. */
export function setDateSpan(
  claim: { readonly id: Id; readonly revision: Id },
  which: ClaimDate,
  rows: RowsAround,
  date: WrittenDate | null,
  around: Pick<ClaimSurroundings, 'quote'>,
  moment: Moment,
): Result<FieldChange[]> {
  const ord = dateOrds[which]
  const own = anchorRows(rows, claim.id, 'date').filter((row) => row['ord'] === ord)
  return setSpans(
    { owner: { type: 'claim', ...claim }, role: 'date', rows: own, spans: date?.span ? [date.span] : [], ord },
    around.quote,
    moment,
  )
}

import type { FieldChange } from '../changes/change.ts'
import { create, remove, type Moment, type Row } from '../changes/draft.ts'
import { setSpans } from '../changes/span-changes.ts'
import { ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import type { Range } from '../text/range.ts'
import { anchorRows, type ClaimSurroundings, type RowsAround } from './claim-rows.ts'

/**
 * Sets the hedges on one link, or on the claim itself (`link` null). A hedge on the same words stays; others are moved before new ones are
 * created.
 */
export function setHedges(
  claim: { readonly id: Id; readonly revision: Id },
  link: Id | null,
  rows: RowsAround,
  wanted: readonly Range[],
  around: Pick<ClaimSurroundings, 'quote'>,
  moment: Moment,
): Result<FieldChange[]> {
  const free = rows.hedges.filter((row) => row['link'] === link)
  const fresh: Range[] = []
  for (const span of new Map(wanted.map((span) => [`${span.start}-${span.end}`, span])).values()) {
    const at = free.findIndex(({ id }) => anchorRows(rows, id, 'hedge').some((row) => stands(row, span)))
    if (at < 0) fresh.push(span)
    else free.splice(at, 1)
  }
  const changes: FieldChange[] = []
  for (const span of fresh) {
    const row = free.shift()
    const id = row?.id ?? moment.newId()
    if (!row) changes.push(...create('hedge', id, { claim: claim.id, link }))
    const set = setSpans(
      {
        owner: { type: 'hedge', id, revision: claim.revision },
        role: 'hedge',
        rows: anchorRows(rows, id, 'hedge'),
        spans: [span],
      },
      around.quote,
      moment,
    )
    if (!set.ok) return set
    changes.push(...set.value)
  }
  const gone = free.flatMap(({ id }) => [
    remove('hedge', id, moment),
    ...anchorRows(rows, id, 'hedge').map((row) => remove('anchor', row.id, moment)),
  ])
  return ok([...changes, ...gone])
}

function stands(row: Row, span: Range): boolean {
  return row['start'] === span.start && row['end'] === span.end
}

import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment } from '../changes/draft.ts'
import { setSpans } from '../changes/span-changes.ts'
import type { ClaimFields } from './claim-fields-schema.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import { anchorRows, type ClaimSurroundings, type RowsAround } from './claim-rows.ts'

/** Sets the conditions of a claim, in this order. Each has words in the text, the analyst's own words, or both. */
export function setConditions(
  claim: { readonly id: Id; readonly revision: Id },
  rows: RowsAround,
  conditions: ClaimFields['condition'],
  around: Pick<ClaimSurroundings, 'quote'>,
  moment: Moment,
): Result<FieldChange[]> {
  const changes: FieldChange[] = []
  for (const [i, { spans, gloss }] of conditions.entries()) {
    if (spans.length === 0 && gloss.trim() === '') {
      return fail(
        'bad-input',
        'A condition needs its words, so nothing was changed; select them or write it in your own.',
      )
    }
    const row = rows.conditions[i]
    const id = row?.id ?? moment.newId()
    changes.push(...(row ? update('condition', row, { gloss }) : create('condition', id, { claim: claim.id, gloss })))
    const set = setSpans(
      {
        owner: { type: 'condition', id, revision: claim.revision },
        role: 'condition',
        rows: anchorRows(rows, id, 'condition'),
        spans,
      },
      around.quote,
      moment,
    )
    if (!set.ok) return set
    changes.push(...set.value)
  }
  const gone = rows.conditions.slice(conditions.length)
  return ok([
    ...changes,
    ...gone.flatMap(({ id }) => [
      remove('condition', id, moment),
      ...anchorRows(rows, id, 'condition').map((row) => remove('anchor', row.id, moment)),
    ]),
  ])
}

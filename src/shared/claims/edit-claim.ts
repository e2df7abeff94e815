import type { Draft, FieldChange } from '../changes/change.ts'
import { update, type Moment, type Row } from '../changes/draft.ts'
import { ok, type Result } from '../contract/result.ts'
import type { Id } from '../model/id.ts'
import { changeAround, columnsOf, occasionOf, type ClaimIntent } from './claim-fields.ts'
import type { ClaimRows, ClaimSurroundings } from './claim-rows.ts'

/** Sets fields of a claim. What a person sets by hand is confirmed by that. */
export function editClaim(rows: ClaimRows, intent: ClaimIntent, around: ClaimSurroundings, moment: Moment): Result<Draft> {
  const claim = { id: rows.claim.id, revision: rows.claim['revision'] as Id }
  const occasion = occasionOf(intent, around, moment)
  const rest = changeAround(claim, rows, intent, around, moment)
  if (!rest.ok) return rest
  const touched = rows.states.filter((state) => wasSet(intent, state['field']))
  const fields = [
    ...(occasion?.fields ?? []),
    ...update('claim', rows.claim, { ...columnsOf(intent), ...(occasion && { occasion: occasion.id }) }),
    ...rest.value,
    ...confirm(touched),
  ]
  return ok({ label: 'Edit a claim', fields })
}

/** Confirms every proposed field of some claims. */
export function confirmClaims(states: readonly Row[], count: number): Draft {
  return { label: count === 1 ? 'Confirm a claim' : `Confirm ${count} claims`, fields: confirm(states) }
}

function confirm(states: readonly Row[]): FieldChange[] {
  return states.flatMap((state) => update('field_state', state, { state: 'confirmed' }))
}

function wasSet(intent: ClaimIntent, field: unknown): boolean {
  if (field === 'speakers') return intent.speakers !== undefined || intent.speakersUnclear !== undefined
  return intent[field as keyof ClaimIntent] !== undefined
}

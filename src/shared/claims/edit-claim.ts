import type { Draft, FieldChange } from '../changes/change.ts'
import { update, type Moment, type Row } from '../changes/draft.ts'
import { ok, type Result } from '../model/result.ts'
import type { ClaimKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { changeClaim, type ClaimIntent } from './claim-fields.ts'
import type { ClaimRows, ClaimSurroundings } from './claim-rows.ts'

/** Sets fields of a claim. Fields that a person sets by hand are confirmed at the same time. */
export function editClaim(
  rows: ClaimRows,
  intent: ClaimIntent,
  around: ClaimSurroundings,
  moment: Moment,
): Result<Draft> {
  const claim = { id: rows.claim.id, revision: rows.claim['revision'] as Id, kind: rows.claim['kind'] as ClaimKind }
  const changes = changeClaim(claim, rows.around, intent, around, moment)
  if (!changes.ok) return changes
  const affected = rows.states.filter((state) => wasSet(intent, state['field']))
  const fields = [...update('claim', rows.claim, changes.value.columns), ...changes.value.fields, ...confirm(affected)]
  return ok({ label: labelOf(intent), fields })
}

/** Confirms the given proposed fields. The label counts the claims that had such a field, not all claims that the person selected. */
export function confirmClaims(states: readonly Row[]): Draft {
  const count = new Set(states.map((state) => state['owner'])).size
  return { label: count === 1 ? 'Confirm a claim' : `Confirm ${count} claims`, fields: confirm(states) }
}

function confirm(states: readonly Row[]): FieldChange[] {
  return states.flatMap((state) => update('field_state', state, { state: 'confirmed' }))
}

function wasSet(intent: ClaimIntent, field: unknown): boolean {
  if (field === 'speakers') return intent.speakers !== undefined || intent.speakersUnclear !== undefined
  if (field === 'about') return intent.about !== undefined || intent.aboutUnclear !== undefined
  return intent[field as keyof ClaimIntent] !== undefined
}

/** Undo labels of gestures that set a single field. An edit of several fields has one common label. */
const labels: { readonly [F in keyof ClaimIntent]?: string } = {
  content: 'Change the words of a claim',
  chain: 'Say who reports a claim',
  hedge: 'Mark a hedge',
  condition: 'Mark a condition',
  about: 'Say what a claim is about',
  saidAbout: 'Say whom a claim is about',
  aboutDate: 'Date what a claim is about',
  saidDate: 'Date a claim',
  marking: 'Put a marking on a claim',
}

function labelOf(intent: ClaimIntent): string {
  const set = (Object.keys(intent) as (keyof ClaimIntent)[]).filter((field) => intent[field] !== undefined)
  if (intent.status !== undefined && set.every((field) => field.startsWith('status')))
    return intent.status === 'open' ? 'Open a claim again' : `Mark a claim as ${intent.status}`
  return (set.length === 1 && labels[set[0]!]) || 'Edit a claim'
}

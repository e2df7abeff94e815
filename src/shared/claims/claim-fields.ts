import { createAnchor, moveAnchor } from '../changes/anchor-changes.ts'
import type { FieldChange } from '../changes/change.ts'
import { remove, type Moment } from '../changes/draft.ts'
import type { Value } from '../changes/records.ts'
import { setMemo } from '../changes/memo-changes.ts'
import type { ClaimFields } from '../contract/library-methods.ts'
import { ok, type Result } from '../contract/result.ts'
import type { Id } from '../model/id.ts'
import type { ClaimRows, ClaimSurroundings } from './claim-rows.ts'
import { findOccasion, setSpeakers, setTags } from './claim-sets.ts'

/** The intent of a gesture on a claim's card: absent members stay as they are. */
export type ClaimIntent = { readonly [F in keyof ClaimFields]?: ClaimFields[F] | undefined }

/** The claim's own columns that an intent sets. */
export function columnsOf(intent: ClaimIntent): Record<string, Value> {
  const { kind, form, gloss, credibility, speakersUnclear } = intent
  return {
    ...(kind !== undefined && { kind }),
    ...(form !== undefined && { form }),
    ...(gloss !== undefined && { gloss }),
    ...(credibility !== undefined && { credibility }),
    ...(speakersUnclear !== undefined && { speakers_unclear: speakersUnclear ? 1 : 0 }),
  }
}

/** What an intent changes in the rows around a claim: cue, speakers, tags and memo. */
export function changeAround(
  claim: { readonly id: Id; readonly revision: Id },
  rows: Omit<ClaimRows, 'claim' | 'states'>,
  intent: ClaimIntent,
  around: ClaimSurroundings,
  moment: Moment,
): Result<FieldChange[]> {
  const cue = intent.cue === undefined ? ok([]) : setCue(claim, rows.cue, intent.cue, around, moment)
  if (!cue.ok) return cue
  return ok([
    ...cue.value,
    ...(intent.speakers === undefined ? [] : setSpeakers(claim.id, rows.speakers, intent.speakers, moment)),
    ...(intent.tags === undefined ? [] : setTags(claim.id, rows.tagged, intent.tags, around, moment)),
    ...(intent.memo === undefined ? [] : setMemo({ type: 'claim', id: claim.id }, rows.memo, intent.memo, moment)),
  ])
}

/** The occasion an intent names; undefined where it says nothing of it. */
export function occasionOf(intent: ClaimIntent, around: ClaimSurroundings, moment: Moment): ReturnType<typeof findOccasion> | undefined {
  return intent.occasion === undefined ? undefined : findOccasion(intent.occasion, around, moment)
}

function setCue(
  claim: { readonly id: Id; readonly revision: Id },
  row: ClaimRows['cue'],
  cue: NonNullable<ClaimIntent['cue']> | null,
  around: ClaimSurroundings,
  moment: Moment,
): Result<FieldChange[]> {
  if (cue === null) return ok(row ? [remove('anchor', row.id, moment)] : [])
  const quoted = around.quote(cue)
  if (!quoted.ok) return quoted
  return ok(row ? moveAnchor(row, quoted.value) : createAnchor({ type: 'claim', ...claim }, 'cue', 0, quoted.value, moment))
}

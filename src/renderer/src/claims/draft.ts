import { z } from 'zod'
import { credibilitySchema, proposableFields, type ClaimView, type ProposableField } from '#shared/claims/claim-view.ts'
import { claimForms, claimKinds } from '#shared/model/enums.ts'
import { idSchema } from '#shared/model/id.ts'
import { compareRanges, overlaps, rangeSchema, type Range } from '#shared/text/range.ts'
import type { ClaimFields } from '#shared/contract/claim-methods.ts'

/** What the claim card edits: the fields of one claim, new or kept, and which of them a rule filled in. */
export const claimDraftSchema = z.strictObject({
  content: z.array(rangeSchema),
  speakers: z.array(idSchema),
  speakersUnclear: z.boolean(),
  kind: z.enum(claimKinds),
  form: z.enum(claimForms),
  cue: rangeSchema.nullable(),
  gloss: z.string(),
  tags: z.array(z.string()),
  memo: z.string(),
  occasion: z.string(),
  credibility: credibilitySchema,
  proposed: z.array(z.enum(proposableFields)),
})
export type ClaimDraft = z.infer<typeof claimDraftSchema>

/** The fields that the card edits, as the contract takes them; the draft knows an occasion by its label. */
type DraftFields = Pick<ClaimFields, 'speakers' | 'speakersUnclear' | 'kind' | 'form' | 'cue' | 'gloss' | 'tags' | 'memo' | 'credibility'> & { readonly occasion: string }

/** A change of some fields, as the contract's `updateClaim` takes it. */
export type ClaimPatch = Partial<DraftFields>

/** Takes a change in: a field the analyst set, even to what was proposed, is no proposal any more. */
export function changed(draft: ClaimDraft, patch: ClaimPatch): ClaimDraft {
  const set = new Set<string>(Object.keys(patch))
  if (set.has('speakersUnclear')) set.add('speakers')
  return { ...draft, ...patch, proposed: draft.proposed.filter((field) => !set.has(field)) }
}

export function draftOfClaim(claim: ClaimView): ClaimDraft {
  const rangesOf = (role: 'content' | 'cue') => claim.anchors.filter((anchor) => anchor.role === role).map(({ start, end }) => ({ start, end }))
  const { speakers, speakersUnclear, kind, form, gloss, tags, memo, credibility, proposed } = claim
  return {
    content: rangesOf('content'), cue: rangesOf('cue')[0] ?? null,
    speakers, speakersUnclear, kind, form, gloss, tags, memo, credibility, proposed, occasion: claim.occasion?.label ?? '',
  }
}

/** The fields of a new claim as `addClaim` takes them. */
export function fieldsOf({ speakers, speakersUnclear, kind, form, cue, gloss, tags, memo, occasion, credibility }: ClaimDraft): DraftFields {
  return { speakers, speakersUnclear, kind, form, cue, gloss, tags, memo, occasion, credibility }
}

/** Several speakers are a set: one that is there leaves, one that is not comes last. The last one may not leave this way. */
export function withSpeaker(speakers: readonly string[], id: string): string[] {
  if (!speakers.includes(id)) return [...speakers, id]
  return speakers.length > 1 ? speakers.filter((other) => other !== id) : [...speakers]
}

/** The words of a draft with further ones, in reading order; words that are there already stay as they are. */
export function withWords(content: readonly Range[], added: Range | null): Range[] {
  if (!added || content.some((range) => overlaps(range, added))) return [...content]
  return [...content, added].sort(compareRanges)
}

/** Whether a draft was begun over the same words, so that it is offered again. */
export function isSamePlace(draft: ClaimDraft, range: Range): boolean {
  return draft.content.some((content) => overlaps(content, range))
}

export function isField(field: string): field is ProposableField {
  return proposableFields.some((one) => one === field)
}

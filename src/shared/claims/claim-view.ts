import { z } from 'zod'
import { anchorRoles, anchorStates, claimForms, claimKinds, claimStatuses } from '../model/enums.ts'
import { idSchema } from '../model/id.ts'

/** The fields of a claim that Attaché may fill in, and that are *proposed* until the analyst confirms them. */
export const proposableFields = ['speakers', 'kind', 'form', 'cue'] as const
export type ProposableField = (typeof proposableFields)[number]

/** One range of a claim in one role. `exact` always equals the slice of the revision. */
export const claimAnchorSchema = z.strictObject({
  id: idSchema,
  role: z.enum(anchorRoles),
  ord: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  state: z.enum(anchorStates),
})
export type ClaimAnchor = z.infer<typeof claimAnchorSchema>

export const credibilitySchema = z.int().min(1).max(6).nullable()

/** A claim as the reader's margin, the lists and the briefing show it. */
export const claimViewSchema = z.strictObject({
  id: idSchema,
  source: idSchema,
  revision: idSchema,
  /** Contents first, in order, then the cue. */
  anchors: z.array(claimAnchorSchema),
  /** Actor ids; none means that the source itself speaks. */
  speakers: z.array(idSchema),
  /** True for "unclear: X or Y"; false for several speaking jointly. */
  speakersUnclear: z.boolean(),
  kind: z.enum(claimKinds),
  form: z.enum(claimForms),
  gloss: z.string(),
  tags: z.array(z.string()),
  memo: z.string(),
  occasion: z.strictObject({ id: idSchema, label: z.string() }).nullable(),
  credibility: credibilitySchema,
  status: z.enum(claimStatuses),
  /** Fields filled in by a rule that nobody has confirmed yet. */
  proposed: z.array(z.enum(proposableFields)),
  /** ¶ number of the first content, null where it stands in a title or heading. */
  paragraph: z.int().nullable(),
})
export type ClaimView = z.infer<typeof claimViewSchema>

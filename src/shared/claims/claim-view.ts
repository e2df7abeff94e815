import { z } from 'zod'
import { anchorRoles, anchorStates, claimForms, claimKinds, claimRelations, claimStatuses } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { claimAnswerSchema } from '../questions/answer-schema.ts'
import { computedStatuses } from '../questions/status-view.ts'

/** The fields of a claim that Attaché may fill in, and that are *proposed* until the analyst confirms them. */
export const proposableFields = [
  'speakers',
  'kind',
  'form',
  'cue',
  'chain',
  'hedge',
  'condition',
  'about',
  'aboutDate',
  'saidDate',
  'occasion',
] as const
export type ProposableField = (typeof proposableFields)[number]

/** One range of a claim in one role. `exact` always equals the slice of the revision. */
const claimAnchorSchema = z.strictObject({
  id: idSchema,
  role: z.enum(anchorRoles),
  ord: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  state: z.enum(anchorStates),
})
export type ClaimAnchor = z.infer<typeof claimAnchorSchema>

/** The digit of a report (Admiralty scale, see `standards/admiralty.ts`); null where it is not rated, which is not 6. */
export const credibilitySchema = z.int().min(1).max(6).nullable()

/** EDTF, empty where the words name no date that can be written; the words shown, and where they stand in the text. */
const shownDateSchema = z.strictObject({ edtf: z.string(), words: z.string(), anchor: claimAnchorSchema.nullable() })

const occasionSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  place: z.string(),
  date: z.strictObject({ edtf: z.string(), words: z.string() }).nullable(),
  channel: z.string(),
  addressee: z.string(),
})
export type ClaimOccasion = z.infer<typeof occasionSchema>

/** `lastUsed` is the id of the newest claim or occasion row: ids sort by the time they were made. */
export const occasionViewSchema = occasionSchema.extend({ memo: z.string(), claims: z.int(), lastUsed: z.string() })
export type OccasionView = z.infer<typeof occasionViewSchema>

/** What claims are about and nobody asserts. `claims` are about it. */
export const ideaViewSchema = z.strictObject({
  id: idSchema,
  source: idSchema,
  revision: idSchema,
  gloss: z.string(),
  anchors: z.array(claimAnchorSchema),
  claims: z.array(idSchema),
})
export type IdeaView = z.infer<typeof ideaViewSchema>

/** A claim as the reader's margin, the lists and the briefing show it. */
export const claimViewSchema = z.strictObject({
  id: idSchema,
  source: idSchema,
  revision: idSchema,
  /** Its own words: contents first, in order, then the cue. All others stand with what they are the words of; `anchorsOf` has them all. */
  anchors: z.array(claimAnchorSchema),
  /** Actor ids; none means that the source itself speaks. */
  speakers: z.array(idSchema),
  /** True for "unclear: X or Y"; false for several speaking jointly. */
  speakersUnclear: z.boolean(),
  /** Who reports it, outermost first, without the source and the speaker; a null actor is someone not named. */
  chain: z.array(
    z.strictObject({
      id: idSchema,
      actor: idSchema.nullable(),
      words: claimAnchorSchema.nullable(),
      hedge: z.array(claimAnchorSchema),
    }),
  ),
  /** Hedges on the claim itself, in the order of the text. */
  hedge: z.array(claimAnchorSchema),
  condition: z.array(z.strictObject({ id: idSchema, gloss: z.string(), anchors: z.array(claimAnchorSchema) })),
  /** What it is about, in order. */
  about: z.array(
    z.union([
      z.strictObject({ of: z.literal('claim'), claim: idSchema }),
      z.strictObject({
        of: z.literal('idea'),
        idea: idSchema,
        revision: idSchema,
        gloss: z.string(),
        anchors: z.array(claimAnchorSchema),
      }),
    ]),
  ),
  /** The claims that are about this one. */
  aboutMe: z.array(idSchema),
  /** How it hangs together with other claims: `from` this one to the other, `to` this one, or `both` ways. */
  relations: z.array(
    z.strictObject({
      id: idSchema,
      type: z.enum(claimRelations),
      direction: z.enum(['from', 'to', 'both']),
      claim: idSchema,
    }),
  ),
  kind: z.enum(claimKinds),
  form: z.enum(claimForms),
  aboutDate: shownDateSchema.nullable(),
  /** Its own; where it has none, `saidDateOf` answers the occasion's. */
  saidDate: shownDateSchema.nullable(),
  gloss: z.string(),
  glossTranslated: z.boolean(),
  tags: z.array(z.string()),
  memo: z.string(),
  occasion: occasionSchema.nullable(),
  credibility: credibilitySchema,
  /** Set by hand; shows before what is computed, see `shownStatus`. */
  status: z.enum(claimStatuses),
  /** From the answers of all claims to the same questions. */
  computed: z.enum(computedStatuses).nullable(),
  /** EDTF, or empty. */
  statusDate: z.string(),
  statusReason: z.string(),
  marking: z.string().nullable(),
  /** In the order in which they were given. */
  answers: z.array(claimAnswerSchema),
  /** Fields filled in by a rule that nobody has confirmed yet. */
  proposed: z.array(z.enum(proposableFields)),
  /** ¶ number of the first content, null where it stands in a title or heading. */
  paragraph: z.int().nullable(),
})
export type ClaimView = z.infer<typeof claimViewSchema>

/** When it was said: the claim's own date, else its occasion's. */
export function saidDateOf({
  saidDate,
  occasion,
}: Pick<ClaimView, 'saidDate' | 'occasion'>): { readonly edtf: string; readonly words: string } | null {
  return saidDate ?? occasion?.date ?? null
}

/** Every anchor of a claim, whatever it is the words of; ideas have anchors of their own. */
export function anchorsOf({ anchors, chain, hedge, condition, aboutDate, saidDate }: ClaimView): ClaimAnchor[] {
  return [
    ...anchors,
    ...chain.flatMap((link) => [...(link.words ? [link.words] : []), ...link.hedge]),
    ...hedge,
    ...condition.flatMap((one) => one.anchors),
    ...[aboutDate, saidDate].flatMap((date) => date?.anchor ?? []),
  ]
}

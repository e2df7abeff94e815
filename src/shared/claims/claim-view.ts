import { z } from 'zod'
import { anchorRoles, anchorStates, claimRelations } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { claimAnswerSchema } from '../questions/answer-schema.ts'
import { computedStatuses } from '../questions/status-view.ts'
import { columnSchemas } from './claim-columns-schema.ts'

/** The fields of a claim that Attaché may fill in. They count as *proposed* until the analyst confirms them. */
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

/** One range of a claim in one role. `exact` is always equal to that slice of the revision. */
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

/** A date: EDTF (empty if the words cannot be written as a date), the words shown, and their place in the text. */
const shownDateSchema = z.strictObject({ edtf: z.string(), words: z.string(), anchor: claimAnchorSchema.nullable() })

const occasionSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  place: z.string(),
  date: z.strictObject({ edtf: z.string(), words: z.string() }).nullable(),
  channel: z.string(),
  addressee: z.string(),
  /**
   * What was said there was withdrawn or deleted since: when (EDTF) and by whom, each empty if unknown. Its claims still count. Null: it was
   * not.
   */
  withdrawn: z.strictObject({ date: z.string(), by: z.string() }).nullable(),
})
export type ClaimOccasion = z.infer<typeof occasionSchema>

/** `lastUsed` is the id of its newest claim row or occasion row. Ids sort by creation time. */
export const occasionViewSchema = occasionSchema.extend({ memo: z.string(), claims: z.int(), lastUsed: z.string() })
export type OccasionView = z.infer<typeof occasionViewSchema>

/** Something that claims are about and that nobody asserts. `claims` are those about it. */
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
  ...columnSchemas,
  /**
   * The claim's own words: contents in order, then the cue. Links, hedges, conditions and dates have their own anchors; `anchorsOf`
   * returns all.
   */
  anchors: z.array(claimAnchorSchema),
  /** Actor ids; empty if the source itself speaks. */
  speakers: z.array(idSchema),
  /** Ids of the actors that it says something about, named by hand. `listClaimsAbout` adds those that its words mention. */
  saidAbout: z.array(idSchema),
  /** Who reports the claim, outermost first, without the source and the speaker. A null actor is an unnamed reporter. */
  chain: z.array(
    z.strictObject({
      id: idSchema,
      actor: idSchema.nullable(),
      words: claimAnchorSchema.nullable(),
      hedge: z.array(claimAnchorSchema),
    }),
  ),
  /** Hedges on the claim itself, in text order. */
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
  /** Relations to other claims: `from` this one to the other, `to` this one, or `both` ways. */
  relations: z.array(
    z.strictObject({
      id: idSchema,
      type: z.enum(claimRelations),
      direction: z.enum(['from', 'to', 'both']),
      claim: idSchema,
    }),
  ),
  aboutDate: shownDateSchema.nullable(),
  /** The claim's own date. If it has none, `saidDateOf` returns the occasion's. */
  saidDate: shownDateSchema.nullable(),
  tags: z.array(z.string()),
  memo: z.string(),
  occasion: occasionSchema.nullable(),
  /** Computed from the answers of all claims to the same questions. */
  computed: z.enum(computedStatuses).nullable(),
  /** EDTF, or empty. */
  statusDate: z.string(),
  /** In the order in which they were given. */
  answers: z.array(claimAnswerSchema),
  /** Fields that a rule filled in and nobody has confirmed yet. */
  proposed: z.array(z.enum(proposableFields)),
  /** Where its first words stand: "¶3", "p. 12 ¶42", "12:04"; empty in a title or heading (`text/where.ts`). */
  where: z.string(),
})
export type ClaimView = z.infer<typeof claimViewSchema>

/** When it was said: the claim's own date, else its occasion's. */
export function saidDateOf({
  saidDate,
  occasion,
}: Pick<ClaimView, 'saidDate' | 'occasion'>): { readonly edtf: string; readonly words: string } | null {
  return saidDate ?? occasion?.date ?? null
}

/** Every anchor of a claim, in any role. Anchors of ideas are not included, because an idea owns its own. */
export function anchorsOf({ anchors, chain, hedge, condition, aboutDate, saidDate }: ClaimView): ClaimAnchor[] {
  return [
    ...anchors,
    ...chain.flatMap((link) => [...(link.words ? [link.words] : []), ...link.hedge]),
    ...hedge,
    ...condition.flatMap((one) => one.anchors),
    ...[aboutDate, saidDate].flatMap((date) => date?.anchor ?? []),
  ]
}

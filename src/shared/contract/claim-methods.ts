import { z } from 'zod'
import {
  claimViewSchema,
  credibilitySchema,
  ideaViewSchema,
  occasionViewSchema,
  proposableFields,
} from '../claims/claim-view.ts'
import { longestDate } from '../dates/longest-date.ts'
import { claimForms, claimKinds, claimRelations, claimStatuses } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { tagPathSchema } from '../tags/tag-path-schema.ts'
import { answerIntentSchema } from '../questions/answer-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { mutation, query } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const manyIds = z.strictObject({ ids: z.array(idSchema).max(20_000) })
const done = z.null()

const spans = z.array(rangeSchema).max(100)
const gloss = z.string().max(10_000)
/** EDTF. The gesture checks whether such a date exists and fails with a sentence if not. */
const edtf = z.string().max(longestDate)

/** A date with the words shown for it and their place in the text. `edtf` is empty if the words name no date that EDTF can express. */
const writtenDateSchema = z.strictObject({ edtf, words: z.string().max(200), span: rangeSchema.nullable() })
export type WrittenDate = z.infer<typeof writtenDateSchema>

const occasionDetailsSchema = z.strictObject({
  place: z.string().max(500),
  date: z.strictObject({ edtf, words: z.string().max(200) }).nullable(),
  channel: z.string().max(500),
  addressee: z.string().max(500),
})
export type OccasionDetails = z.infer<typeof occasionDetailsSchema>

/** A reporter of the claim: an actor, or null for someone unnamed; its words in the text, and the hedges on its report. */
const linkSchema = z.strictObject({ actor: idSchema.nullable(), words: rangeSchema.nullable(), hedge: spans })
export type LinkIntent = z.infer<typeof linkSchema>

/** What a claim is about: a claim, an existing idea, or a new idea with these words. */
const aboutSchema = z.union([
  z.strictObject({ claim: idSchema }),
  z.strictObject({ idea: idSchema }),
  z.strictObject({ content: spans.min(1), gloss }),
])
export type AboutIntent = z.infer<typeof aboutSchema>

/** The fields that a gesture on a claim's card may set. Absent members stay unchanged; lists replace the existing ones. */
const claimFieldsSchema = z.strictObject({
  speakers: z.array(idSchema).max(50),
  speakersUnclear: z.boolean(),
  kind: z.enum(claimKinds),
  form: z.enum(claimForms),
  cue: rangeSchema.nullable(),
  /** Who reports the claim, outermost first, without the source and the speaker. */
  chain: z.array(linkSchema).max(20),
  /** Hedges on the claim itself; hedges on a report belong to its link. */
  hedge: spans,
  condition: z.array(z.strictObject({ spans, gloss })).max(20),
  about: z.array(aboutSchema).max(50),
  aboutDate: writtenDateSchema.nullable(),
  saidDate: writtenDateSchema.nullable(),
  /**
   * A label, or a label with details. An existing occasion with that label is shared and keeps its details. An empty label removes the
   * occasion.
   */
  occasion: z.union([z.string().max(500), occasionDetailsSchema.partial().extend({ label: z.string().max(500) })]),
  gloss,
  glossTranslated: z.boolean(),
  tags: z.array(tagPathSchema).max(100),
  memo: z.string().max(100_000),
  credibility: credibilitySchema,
  status: z.enum(claimStatuses),
  /** EDTF, or empty. */
  statusDate: edtf,
  statusReason: z.string().max(10_000),
  /** The complete list of the claim's answers. */
  answers: z.array(answerIntentSchema).max(200),
  /** The label of a marking of the scheme in use, or null. */
  marking: z.string().max(100).nullable(),
})
export type ClaimFields = z.infer<typeof claimFieldsSchema>

/** Methods for claims, ideas and the relations between claims. Each method that changes something is one gesture. */
export const claimMethods = {
  listClaims: query(nothing, z.array(claimViewSchema)),
  /** The claims of one source, which are drawn over its text. */
  listSourceClaims: query(z.strictObject({ source: idSchema }), z.array(claimViewSchema)),
  readClaims: query(manyIds, z.array(claimViewSchema)),
  addClaim: mutation(
    z.strictObject({
      revision: idSchema,
      content: spans,
      fields: claimFieldsSchema.partial().extend({ kind: z.enum(claimKinds), form: z.enum(claimForms) }),
      /** The fields that a rule filled in and nobody has confirmed. */
      proposed: z.array(z.enum(proposableFields)),
    }),
    oneId,
  ),
  /** `content` replaces the spans of the claim: spans are added, removed or moved. */
  updateClaim: mutation(
    z.strictObject({ id: idSchema, fields: claimFieldsSchema.extend({ content: spans }).partial() }),
    done,
  ),
  /** Confirms every proposed field of these claims. */
  confirmClaims: mutation(manyIds, done),
  deleteClaim: mutation(oneId, done),
  /** Moves the boundaries of one anchor of a mention or claim. Its quote is read from the text again. */
  moveAnchor: mutation(z.strictObject({ anchor: idSchema, range: rangeSchema }), done),

  /** All ideas that claims are about. */
  listIdeas: query(nothing, z.array(ideaViewSchema)),
  updateIdea: mutation(
    z.strictObject({ id: idSchema, content: spans.min(1).optional(), gloss: gloss.optional() }),
    done,
  ),

  /** Relates two claims (“`claim` supersedes `other`”). `same-as` is symmetric; the others have a direction and must not form a cycle. */
  linkClaims: mutation(z.strictObject({ claim: idSchema, type: z.enum(claimRelations), other: idSchema }), oneId),
  unlinkClaims: mutation(oneId, done),

  /** The occasions that claims share, sorted by label. */
  listOccasions: query(nothing, z.array(occasionViewSchema)),
  updateOccasion: mutation(
    z.strictObject({
      id: idSchema,
      fields: occasionDetailsSchema.extend({ label: z.string().trim().min(1).max(500) }).partial(),
    }),
    done,
  ),
} as const

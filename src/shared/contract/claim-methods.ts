import { z } from 'zod'
import { claimFieldsSchema, gloss, occasionDetailsSchema, spans } from '../claims/claim-fields-schema.ts'
import { claimViewSchema, ideaViewSchema, occasionViewSchema, proposableFields } from '../claims/claim-view.ts'
import { claimForms, claimKinds, claimRelations } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { rangeSchema } from '../text/range-schema.ts'
import { mutation, query } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const manyIds = z.strictObject({ ids: z.array(idSchema).max(20_000) })
const done = z.null()

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

  /**
   * Relates two claims (“`claim` supersedes `other`”). `same-as` is symmetric; the others have a direction and must not form a cycle.
   * `supersedes` sets the status of an open `other`; the words of `claim` are the reason.
   */
  linkClaims: mutation(z.strictObject({ claim: idSchema, type: z.enum(claimRelations), other: idSchema }), oneId),
  /** Removes a relation. A claim whose status it set is open again, unless that was changed since or another claim supersedes it. */
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

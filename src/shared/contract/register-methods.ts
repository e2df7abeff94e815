import { z } from 'zod'
import { columnInputSchemas } from '../claims/claim-columns-schema.ts'
import { longestDate } from '../dates/longest-date.ts'
import { actorKinds, claimKinds, claimStatuses } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema, questionChoiceSchema } from '../questions/answer-schema.ts'
import { filterNameSchema, filterSchema, savedFilterSchema } from '../registers/filter.ts'
import { sourceCardSchema, workStates } from '../sources/source-view.ts'
import { tagPathSchema } from '../tags/tag-path-schema.ts'
import { mutation, query } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const done = z.null()
const some = z.array(idSchema).min(1).max(20_000)
const tags = z.array(tagPathSchema).max(100)

/** The fields that a bulk edit of claims may set. Absent members stay unchanged. */
const claimsEditSchema = z
  .strictObject({
    kind: z.enum(claimKinds),
    credibility: columnInputSchemas.credibility,
    status: z.enum(claimStatuses),
    /** EDTF, or empty. */
    statusDate: z.string().max(longestDate),
    statusReason: z.string().max(10_000),
    /** The label of an occasion, as on the card. A new label creates an occasion; an empty one removes it. */
    occasion: z.string().max(500),
    answer: z.strictObject({ question: questionChoiceSchema, answer: answerSchema.nullable() }),
    addTags: tags,
    removeTags: tags,
    /** Confirms the fields that a rule filled in. */
    confirm: z.literal(true),
  })
  .partial()
export type ClaimsEdit = z.infer<typeof claimsEditSchema>

const actorsEditSchema = z
  .strictObject({
    kind: z.enum(actorKinds),
    /** The actor that they all speak for; null to go by what each card suggests. One of them may be that actor. */
    side: idSchema.nullable(),
    addTags: tags,
    removeTags: tags,
  })
  .partial()

const sourcesEditSchema = sourceCardSchema
  .pick({ publisher: true, language: true, marking: true, reliability: true })
  .extend({
    /** Null goes by whether the source has claims. */
    workState: z.enum(workStates).nullable(),
    addCases: z.array(idSchema).max(1000),
    /** A source stays in at least one case. */
    removeCases: z.array(idSchema).max(1000),
    addTags: tags,
    removeTags: tags,
    /** Confirms the fields of the card that Attaché filled in. */
    confirm: z.literal(true),
  })
  .partial()
export type SourcesEdit = z.infer<typeof sourcesEditSchema>

/** Methods for the registers of claims, actors and sources: bulk edits and saved filters. */
export const registerMethods = {
  /** The claims that a briefing cites. */
  listCitedClaims: query(nothing, z.array(idSchema)),
  updateClaims: mutation(z.strictObject({ ids: some, fields: claimsEditSchema }), done),
  updateActors: mutation(z.strictObject({ ids: some, fields: actorsEditSchema }), done),
  updateSources: mutation(z.strictObject({ ids: some, fields: sourcesEditSchema }), done),
  deleteClaims: mutation(z.strictObject({ ids: some }), done),
  /** Deletes all of the actors, or none if one of them still speaks or reports. */
  deleteActors: mutation(z.strictObject({ ids: some }), done),
  listFilters: query(nothing, z.array(savedFilterSchema)),
  addFilter: mutation(z.strictObject({ name: filterNameSchema, filter: filterSchema }), oneId),
  updateFilter: mutation(
    z.strictObject({ id: idSchema, name: filterNameSchema.optional(), filter: filterSchema.optional() }),
    done,
  ),
  deleteFilter: mutation(oneId, done),
} as const

import { z } from 'zod'
import { confidences } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { isoDateSchema } from '../sources/source-view.ts'
import { richBlockSchema } from './rich-text.ts'

/** The sections that the analyst writes, in printed order. Actors, sources, legend and annex are generated from the library. */
export const briefingSections = ['lead', 'judgements', 'said', 'unknown'] as const
export type BriefingSection = (typeof briefingSections)[number]

/** Paper sizes for printing, by their CSS names. */
export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

/** `order` is a fractional index: a key that sorts as text. */
export const briefingBlockSchema = z.strictObject({
  id: idSchema,
  section: z.enum(briefingSections),
  order: z.string().min(1).max(200),
  body: richBlockSchema,
})
export type BriefingBlock = z.infer<typeof briefingBlockSchema>

/** The analyst's own estimate. Its sentence is the block that refers to it. `likelihood` is a term of the scale, never a number. */
export const judgementSchema = z.strictObject({
  id: idSchema,
  likelihood: z.string().max(100).nullable(),
  confidence: z.enum(confidences).nullable(),
  confidenceReason: z.string().max(10_000),
})
export type Judgement = z.infer<typeof judgementSchema>

/** The head of a briefing. `date` is an ISO date, or empty. */
export const briefingHeadSchema = z.strictObject({
  title: z.string().max(2000),
  date: z.union([isoDateSchema, z.literal('')]),
  /** The label of a marking of the scheme in use ("TLP:AMBER"), or null. */
  marking: z.string().max(100).nullable(),
  preparedBy: z.string().max(500),
  preparedFor: z.string().max(500),
})
export type BriefingHead = z.infer<typeof briefingHeadSchema>

/** A briefing as the composer shows it: `blocks` by section and order, `judgements` by id. */
export const briefingViewSchema = briefingHeadSchema.extend({
  id: idSchema,
  blocks: z.array(briefingBlockSchema),
  judgements: z.array(judgementSchema),
})
export type BriefingView = z.infer<typeof briefingViewSchema>

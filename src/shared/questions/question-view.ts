import { z } from 'zod'
import { confidences } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema, questionTextSchema } from './answer-schema.ts'
import { originSchema } from './origin-schema.ts'

/** Which date a report stands at in a chronology: when it was said, else the date of its occasion, else the source's own. */
const datedBy = ['said', 'occasion', 'published'] as const

/** A claim as it stands under an answer; its words, speakers and rating are in the claim's own view. */
const reportSchema = z.strictObject({
  claim: idSchema,
  origin: originSchema,
  /** False for what is refuted, superseded, retracted or orphaned: shown, not counted. */
  counts: z.boolean(),
  date: z.strictObject({ date: z.string(), by: z.enum(datedBy) }).nullable(),
})
export type Report = z.infer<typeof reportSchema>

/** One answer to a question, with the claims that give it. */
const answerColumnSchema = z.strictObject({
  answer: answerSchema,
  /** By date; those without one last. */
  claims: z.array(reportSchema),
  /** "2 reports, 1 origin": of the claims that count. */
  reports: z.int(),
  origins: z.int(),
  corroborated: z.boolean(),
  contested: z.boolean(),
})
export type AnswerColumn = z.infer<typeof answerColumnSchema>

/** Our view of a question: a judgement. `likelihood` is a term of the scale; it and the confidence never stand in one sentence. */
export const ourViewSchema = z.strictObject({
  sentence: z.string().max(10_000),
  likelihood: z.string().max(100).nullable(),
  confidence: z.enum(confidences).nullable(),
  confidenceReason: z.string().max(10_000),
  wouldChange: z.string().max(10_000),
  /** The claims it rests on, in order. */
  basis: z.array(idSchema).max(1000),
})
export type OurView = z.infer<typeof ourViewSchema>

/** A few words for a question, where there is no room for all of them; empty for none. */
export const shortLabelSchema = z.string().trim().max(200, 'This short label is too long.')

/** One row of the questions screen: a question with its answers side by side. */
export const questionViewSchema = z.strictObject({
  id: idSchema,
  text: questionTextSchema,
  /** Its place in the analyst's order. */
  ord: z.int(),
  /** Empty where it has none. */
  shortLabel: z.string(),
  tags: z.array(z.string()),
  memo: z.string(),
  /** Yes, no, only if, does not say, then what the analyst named; only those that a claim gives. */
  answers: z.array(answerColumnSchema),
  reports: z.int(),
  origins: z.int(),
  contested: z.boolean(),
  ourView: ourViewSchema.nullable(),
})
export type QuestionView = z.infer<typeof questionViewSchema>

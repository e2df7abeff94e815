import { z } from 'zod'
import { confidences } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema, questionTextSchema } from './answer-schema.ts'
import { oneSideSchema } from './one-side-schema.ts'
import { originSchema } from './origin-schema.ts'

/** Which date places a report in a chronology: when it was said, else the date of its occasion, else the source's publication date. */
const datedBy = ['said', 'occasion', 'published'] as const

/** A claim listed under an answer. Its words, speakers and rating are in the claim's own view. */
const reportSchema = z.strictObject({
  claim: idSchema,
  origin: originSchema,
  /** False for a refuted, superseded, retracted or orphaned claim, which is shown but not counted. */
  counts: z.boolean(),
  date: z.strictObject({ date: z.string(), by: z.enum(datedBy) }).nullable(),
})
export type Report = z.infer<typeof reportSchema>

/** One answer to a question, with the claims that give it. */
const answerColumnSchema = z.strictObject({
  answer: answerSchema,
  /** Sorted by date; claims without a date come last. */
  claims: z.array(reportSchema),
  /** The numbers of reports, origins and different speakers among the claims that count. A source that speaks itself is a speaker. */
  reports: z.int(),
  origins: z.int(),
  speakers: z.int(),
  corroborated: z.boolean(),
  contested: z.boolean(),
  /** Who speaks for one side, if that is why the answer is not corroborated. */
  oneSide: z.array(oneSideSchema),
})
export type AnswerColumn = z.infer<typeof answerColumnSchema>

/** Our view of a question: a judgement. `likelihood` is a term of the scale, and never in one sentence with the confidence. */
export const ourViewSchema = z.strictObject({
  sentence: z.string().max(10_000),
  likelihood: z.string().max(100).nullable(),
  confidence: z.enum(confidences).nullable(),
  confidenceReason: z.string().max(10_000),
  wouldChange: z.string().max(10_000),
  /** The claims it is based on, in order. */
  basis: z.array(idSchema).max(1000),
})
export type OurView = z.infer<typeof ourViewSchema>

/** A few words for a question, used where its text does not fit; empty for none. */
export const shortLabelSchema = z.string().trim().max(200, 'This short label is too long.')

/** One row of the questions screen: a question with its answers side by side. */
export const questionViewSchema = z.strictObject({
  id: idSchema,
  /** The case that it belongs to. */
  inCase: idSchema,
  text: questionTextSchema,
  /** The position in the analyst's order. */
  ord: z.int(),
  /** Empty if there is none. */
  shortLabel: z.string(),
  tags: z.array(z.string()),
  memo: z.string(),
  /** The answers that claims give: yes, no, only if, does not say, then those that the analyst named. */
  answers: z.array(answerColumnSchema),
  reports: z.int(),
  origins: z.int(),
  contested: z.boolean(),
  ourView: ourViewSchema.nullable(),
})
export type QuestionView = z.infer<typeof questionViewSchema>

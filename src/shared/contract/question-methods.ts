import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema, questionChoiceSchema, questionTextSchema } from '../questions/answer-schema.ts'
import { ourViewSchema, questionViewSchema, shortLabelSchema } from '../questions/question-view.ts'
import { statusReasonSchema } from '../questions/status-reason.ts'
import { method } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const manyIds = z.strictObject({ ids: z.array(idSchema).max(20_000) })
const done = z.null()

/** What the analyst wants to know, what claims answer, and our view of it. */
export const questionMethods = {
  /** Every question, in the analyst's order. */
  listQuestions: method(nothing, z.array(questionViewSchema)),
  readQuestions: method(manyIds, z.array(questionViewSchema)),
  addQuestion: method(z.strictObject({ text: questionTextSchema, shortLabel: shortLabelSchema.optional() }), oneId),
  updateQuestion: method(
    z.strictObject({ id: idSchema, text: questionTextSchema.optional(), shortLabel: shortLabelSchema.optional() }),
    done,
  ),
  /** Puts a question before another, or last. */
  moveQuestion: method(z.strictObject({ id: idSchema, before: idSchema.nullable() }), done),
  /** The answers of all go to `into`. Answers what of theirs gave way to another answer of the same claim. */
  mergeQuestions: method(
    z.strictObject({ into: idSchema, from: z.array(idSchema).min(1).max(500) }),
    z.strictObject({ gaveWay: z.array(idSchema) }),
  ),
  /** The answers of these claims move to a new question, which stands after the old one. */
  splitQuestion: method(
    z.strictObject({ id: idSchema, claims: z.array(idSchema).min(1).max(20_000), text: questionTextSchema }),
    oneId,
  ),
  deleteQuestion: method(oneId, done),
  /** What these claims answer to a question; null takes their answer off. */
  answerQuestion: method(
    z.strictObject({
      claims: z.array(idSchema).min(1).max(20_000),
      question: questionChoiceSchema,
      answer: answerSchema.nullable(),
    }),
    z.strictObject({ question: idSchema.nullable() }),
  ),
  /** Our view of a question; null takes it off. */
  judgeQuestion: method(z.strictObject({ id: idSchema, ourView: ourViewSchema.nullable() }), done),
  /** Why a claim is corroborated or contested; empty where it is neither. */
  explainStatus: method(oneId, z.array(statusReasonSchema)),
} as const

import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'
import { answerSchema, questionChoiceSchema, questionTextSchema } from '../questions/answer-schema.ts'
import { ourViewSchema, questionViewSchema, shortLabelSchema } from '../questions/question-view.ts'
import { statusChangeSchema } from '../questions/status-change.ts'
import { statusReasonSchema } from '../questions/status-reason.ts'
import { action, mutation, query } from './method.ts'

const nothing = z.strictObject({})
const oneId = z.strictObject({ id: idSchema })
const manyIds = z.strictObject({ ids: z.array(idSchema).max(20_000) })
const done = z.null()

/** Methods for questions, the answers that claims give, and our view of each question. */
export const questionMethods = {
  /** Every question, in the analyst's order. */
  listQuestions: query(nothing, z.array(questionViewSchema)),
  readQuestions: query(manyIds, z.array(questionViewSchema)),
  addQuestion: mutation(z.strictObject({ text: questionTextSchema, shortLabel: shortLabelSchema.optional() }), oneId),
  updateQuestion: mutation(
    z.strictObject({ id: idSchema, text: questionTextSchema.optional(), shortLabel: shortLabelSchema.optional() }),
    done,
  ),
  /** Moves a question before another one; null moves it to the end. */
  moveQuestion: mutation(z.strictObject({ id: idSchema, before: idSchema.nullable() }), done),
  /** Moves all answers to `into`. Returns in `gaveWay` the answers that were replaced by another answer of the same claim. */
  mergeQuestions: mutation(
    z.strictObject({ into: idSchema, from: z.array(idSchema).min(1).max(500) }),
    z.strictObject({ gaveWay: z.array(idSchema) }),
  ),
  /** Moves the answers of these claims to a new question, which is placed after the old one. */
  splitQuestion: mutation(
    z.strictObject({ id: idSchema, claims: z.array(idSchema).min(1).max(20_000), text: questionTextSchema }),
    oneId,
  ),
  deleteQuestion: mutation(oneId, done),
  /** Sets what these claims answer to a question; null removes their answers. */
  answerQuestion: mutation(
    z.strictObject({
      claims: z.array(idSchema).min(1).max(20_000),
      question: questionChoiceSchema,
      answer: answerSchema.nullable(),
    }),
    z.strictObject({ question: idSchema.nullable() }),
  ),
  /** Sets our view of a question; null removes it. */
  judgeQuestion: mutation(z.strictObject({ id: idSchema, ourView: ourViewSchema.nullable() }), done),
  /** Why a claim is corroborated or contested; empty if it is neither. */
  explainStatus: query(oneId, z.array(statusReasonSchema)),
  /** The claims whose status changed when the library was brought up to date, until the person dismisses them. */
  listStatusChanges: query(nothing, z.array(statusChangeSchema)),
  dismissStatusChanges: action(nothing, done),
} as const

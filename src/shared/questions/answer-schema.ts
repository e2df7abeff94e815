import { z } from 'zod'
import { answers } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'

/** The answer of a claim: one of the four, or for questions such as "how much" one that the analyst names ("40 million"). */
export const answerSchema = z.union([
  z.enum(answers),
  z.strictObject({ named: z.string().trim().min(1, 'A named answer needs its words.').max(500) }),
])
export type GivenAnswer = z.infer<typeof answerSchema>

export const questionTextSchema = z
  .string()
  .trim()
  .min(1, 'A question needs its words.')
  .max(2000, 'This question is too long.')

/** An existing question by its id, or a question by its words, which is created if it does not exist. */
export const questionChoiceSchema = z.union([idSchema, z.strictObject({ text: questionTextSchema })])
export type QuestionChoice = z.infer<typeof questionChoiceSchema>

/** A claim's answer to a question, as a gesture sets it. */
export const answerIntentSchema = z.strictObject({ question: questionChoiceSchema, answer: answerSchema })
export type AnswerIntent = z.infer<typeof answerIntentSchema>

/** A claim's answer to a question, as the library stores it. */
export const claimAnswerSchema = z.strictObject({ question: idSchema, answer: answerSchema })
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>

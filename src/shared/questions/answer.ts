import { z } from 'zod'
import { answers, type Answer } from '../model/enums.ts'
import { idSchema } from '../model/id.ts'

/** What a claim answers: one of the four, or, where the question is how much or which, an answer that the analyst names ("40 million"). */
export const answerSchema = z.union([z.enum(answers), z.strictObject({ named: z.string().trim().min(1, 'A named answer needs its words.').max(500) })])
export type GivenAnswer = z.infer<typeof answerSchema>

export const questionTextSchema = z.string().trim().min(1, 'A question needs its words.').max(2000, 'This question is too long.')

/** A question that is there, or one by its words: it is made where there is none of these words yet. */
export const questionChoiceSchema = z.union([idSchema, z.strictObject({ text: questionTextSchema })])
export type QuestionChoice = z.infer<typeof questionChoiceSchema>

/** A claim's answer to a question, as a gesture sets it. */
export const answerIntentSchema = z.strictObject({ question: questionChoiceSchema, answer: answerSchema })
export type AnswerIntent = z.infer<typeof answerIntentSchema>

/** A claim's answer to a question, as the library has it. */
export const claimAnswerSchema = z.strictObject({ question: idSchema, answer: answerSchema })
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>

/** An answer as its row has it: one of the two is null. */
export type AnswerColumns = { readonly value: Answer | null; readonly named: string | null }

export function answerColumns(answer: GivenAnswer): AnswerColumns {
  return typeof answer === 'string' ? { value: answer, named: null } : { value: null, named: answer.named }
}

export function answerOf({ value, named }: AnswerColumns): GivenAnswer {
  return value ?? { named: named ?? '' }
}

/** The same for answers that are the same: letter case, width and the spaces between words make no other answer. */
export function answerKey(answer: GivenAnswer): string {
  return typeof answer === 'string' ? answer : `named ${keyOf(answer.named)}`
}

export const answerWord: Readonly<Record<Answer, string>> = { yes: 'yes', no: 'no', 'only-if': 'only if', 'does-not-say': 'does not say' }

export function answerText(answer: GivenAnswer): string {
  return typeof answer === 'string' ? answerWord[answer] : answer.named
}

/** Yes and no exclude each other, and so do two different named answers. Only-if and does-not-say exclude nothing. */
export function excludes(a: GivenAnswer, b: GivenAnswer): boolean {
  if (typeof a === 'string' || typeof b === 'string') return (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')
  return answerKey(a) !== answerKey(b)
}

/** Lists ask for the same few words thousands of times. */
const mostKeys = 5000
const keys = new Map<string, string>()

function keyOf(named: string): string {
  const known = keys.get(named)
  if (known !== undefined) return known
  const key = sameWords(named)
  if (keys.size >= mostKeys) keys.clear()
  keys.set(named, key)
  return key
}

/** Words without what makes no difference to a reader. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

import type { Answer } from '../model/enums.ts'
import type { GivenAnswer } from './answer-schema.ts'

/** An answer as its row has it: one of the two is null. */
export type AnswerColumns = { readonly value: Answer | null; readonly named: string | null }

/** An answer as its row keeps it. */
export function answerColumns(answer: GivenAnswer): AnswerColumns {
  return typeof answer === 'string' ? { value: answer, named: null } : { value: null, named: answer.named }
}

/** The answer that a row keeps. */
export function answerOf({ value, named }: AnswerColumns): GivenAnswer {
  return value ?? { named: named ?? '' }
}

/** The same for answers that are the same: letter case, width and the spaces between words make no other answer. */
export function answerKey(answer: GivenAnswer): string {
  return typeof answer === 'string' ? answer : `named ${keyOf(answer.named)}`
}

export const answerWord: Readonly<Record<Answer, string>> = {
  yes: 'yes',
  no: 'no',
  'only-if': 'only if',
  'does-not-say': 'does not say',
}

/** An answer in words: "only if", "40 million". */
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

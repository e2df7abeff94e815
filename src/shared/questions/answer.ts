import type { Answer } from '../model/enums.ts'
import type { GivenAnswer } from './answer-schema.ts'

/** An answer as it is stored in a row: one of the two columns is null. */
export type AnswerColumns = { readonly value: Answer | null; readonly named: string | null }

/** Converts an answer to its columns. */
export function answerColumns(answer: GivenAnswer): AnswerColumns {
  return typeof answer === 'string' ? { value: answer, named: null } : { value: null, named: answer.named }
}

/** Converts the columns of a row to an answer. */
export function answerOf({ value, named }: AnswerColumns): GivenAnswer {
  return value ?? { named: named ?? '' }
}

/** A key that is equal for equal answers. Letter case, character width and spaces between words make no difference. */
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

/** Whether two answers exclude each other: yes and no, or two different named answers. Only-if and does-not-say exclude nothing. */
export function excludes(a: GivenAnswer, b: GivenAnswer): boolean {
  if (typeof a === 'string' || typeof b === 'string') return (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')
  return answerKey(a) !== answerKey(b)
}

/** The number of cached keys. Lists request the same few thousands of times. */
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

/** Normalizes words, so that texts a reader would take as equal are equal: character width, spaces, letter case. */
export function sameWords(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

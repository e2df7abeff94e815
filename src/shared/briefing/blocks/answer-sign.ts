import { answers, type Answer } from '../../model/enums.ts'
import { answerWord } from '../../questions/answer.ts'
import type { GivenAnswer } from '../../questions/answer-schema.ts'

/** The sign of an answer, told by its form; null for an answer that the analyst named, which is printed as its words. */
export function signOf(answer: GivenAnswer): Answer | null {
  return typeof answer === 'string' ? answer : null
}

/** The signs among those used, in their order, with their words. */
export function explainSigns(used: Iterable<Answer | null>): { readonly sign: Answer; readonly word: string }[] {
  const found = new Set(used)
  return answers.filter((answer) => found.has(answer)).map((sign) => ({ sign, word: answerWord[sign] }))
}

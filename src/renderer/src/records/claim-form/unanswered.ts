import type { ClaimAnswer } from '#shared/questions/answer-schema.ts'
import { answerKey } from '#shared/questions/answer.ts'
import type { ClaimDraft } from './draft-schema.ts'

type DraftAnswers = ClaimDraft['answers']

/** The answers that can be kept: a question whose answer is being chosen keeps the one it had, and a new one waits. */
export function answeredOnly(answers: DraftAnswers, kept: readonly ClaimAnswer[]): DraftAnswers {
  return answers.flatMap((one) => {
    if (one.answer !== null) return [one]
    const before = kept.find(({ question }) => question === one.question)
    return before ? [before] : []
  })
}

/** Whether a draft gives the answers that are kept, in their order; a question still without an answer makes it another. */
export function isSameAnswers(answers: DraftAnswers, kept: readonly ClaimAnswer[]): boolean {
  return (
    answers.length === kept.length &&
    answers.every(
      ({ question, answer }, i) =>
        question === kept[i]?.question && answer !== null && answerKey(answer) === answerKey(kept[i].answer),
    )
  )
}

import type { ClaimAnswer } from '#shared/questions/answer-schema.ts'
import { answerKey } from '#shared/questions/answer.ts'
import type { ClaimDraft } from './draft-schema.ts'

type DraftAnswers = ClaimDraft['answers']

/** The answers that can be saved. A saved question whose answer is being chosen keeps its old answer; a new one is left out. */
export function answeredOnly(answers: DraftAnswers, kept: readonly ClaimAnswer[]): DraftAnswers {
  return answers.flatMap((one) => {
    if (one.answer !== null) return [one]
    const before = kept.find(({ question }) => question === one.question)
    return before ? [before] : []
  })
}

/** Whether a draft has the same answers as the saved ones, in the same order. An unanswered question counts as a difference. */
export function isSameAnswers(answers: DraftAnswers, kept: readonly ClaimAnswer[]): boolean {
  return (
    answers.length === kept.length &&
    answers.every(
      ({ question, answer }, i) =>
        question === kept[i]?.question && answer !== null && answerKey(answer) === answerKey(kept[i].answer),
    )
  )
}

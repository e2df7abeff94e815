import type { AnswerColumn, QuestionView } from '#shared/questions/question-view.ts'
import { shownCount } from './question-rows.ts'

/** Estimated height of a report, in px: side by side in a column, and across a chronology. */
const reportHeight = { 'by-answer': 104, 'by-date': 74 } as const
/** Question, status, origins and our view. */
const lowestRow = 120

/** The estimated height of a row before it is measured, in px. It only counts, since each scroll asks it for every question. */
export function rowHeight({ answers }: Pick<QuestionView, 'answers'>, view: keyof typeof reportHeight): number {
  const heightOf = (reports: number) => shownCount(reports, view) * reportHeight[view]
  if (view === 'by-date')
    return Math.max(lowestRow, 36 + heightOf(answers.reduce((sum, { claims }) => sum + claims.length, 0)))
  const tallest = (columns: readonly AnswerColumn[], heading: number) =>
    columns.length === 0 ? 0 : heading + Math.max(...columns.map(({ claims }) => heightOf(claims.length)))
  return Math.max(
    lowestRow,
    36 +
      tallest(
        answers.filter((one) => !isNamed(one)),
        30,
      ) +
      tallest(answers.filter(isNamed), 60),
  )
}

function isNamed({ answer }: AnswerColumn): boolean {
  return typeof answer !== 'string'
}

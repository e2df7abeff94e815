import type { CSSProperties } from 'react'
import type { AnswerColumn, QuestionView } from '#shared/questions/question-view.ts'
import { answerKey, answerText } from '#shared/questions/answer.ts'
import { numberLine, type NumberLine } from '#shared/questions/number-line.ts'
import { originsCount } from '#shared/questions/origins-sentence.ts'
import { answerLabel, columnsOf, shownReports, type RowReport } from './question-rows.ts'
import { strings } from './strings.tsx'
import './answers.css'

/** The answers to a question side by side: those that are given, each as wide as its words need; named ones as a band of their own. */
export function AnswersByColumn({
  question,
  reports,
  line,
  all,
  onMore,
}: {
  readonly question: QuestionView
  readonly reports: readonly RowReport[]
  readonly line: (report: RowReport) => React.ReactNode
  /** Every report is shown, because keys move through them. */
  readonly all: boolean
  readonly onMore: (next: RowReport) => void
}) {
  const { plain, named } = columnsOf(question)
  const linesOf = (column: AnswerColumn) => {
    const own = reports.filter(({ answer }) => answerKey(answer) === answerKey(column.answer))
    const { shown, hidden } = shownReports(own, 'by-answer', all)
    return (
      <>
        <div className="answer-reports">{shown.map(line)}</div>
        {hidden > 0 && <MoreReports count={hidden} onMore={() => onMore(own[shown.length]!)} />}
      </>
    )
  }
  const texts = named.map(({ answer }) => answerText(answer))
  const numbers = numberLine(texts)
  return (
    <div className="question-answers">
      {plain.length > 0 && (
        <div className={plain.length === 4 ? 'answer-columns four' : 'answer-columns'}>
          {plain.map((column) => (
            <div key={answerKey(column.answer)} className="answer-column">
              <h2 className="answer-label">
                {answerLabel(column.answer)} <small>{originsCount(column)}</small>
              </h2>
              {linesOf(column)}
            </div>
          ))}
        </div>
      )}
      {named.length > 0 && (
        <div className="named-answers">
          {numbers && <NumberLineFigure numbers={numbers} answers={named} texts={texts} />}
          <div className="answer-columns">
            {named.map((column, i) => (
              <div
                key={answerKey(column.answer)}
                className="answer-column"
                style={{ '--reports': Math.min(column.claims.length, mostAbreast) } as CSSProperties}
              >
                <h2 className="answer-label named" dir="auto">
                  {texts[i]} <small>{originsCount(column)}</small>
                </h2>
                {linesOf(column)}
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

/** The most reports of a named answer beside each other. */
const mostAbreast = 3

/** The button below the reports that are shown. */
export function MoreReports({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
  return (
    <button type="button" tabIndex={-1} className="count-link more" onClick={onMore}>
      {strings.row.more(count)}
    </button>
  )
}

/** Named answers that are numbers, on a line from zero. A ring is an answer of one origin, a full dot one of several. */
function NumberLineFigure({
  numbers: { end, points },
  answers,
  texts,
}: {
  readonly numbers: NumberLine
  readonly answers: readonly AnswerColumn[]
  readonly texts: readonly string[]
}) {
  const told = answers.map((column, i) => `${texts[i]} (${originsCount(column)})`)
  return (
    <div className="number-line" role="img" aria-label={strings.row.numberLine(end, told)} dir="ltr">
      <span>0</span>
      <div className="number-points">
        {points.map(({ at, label, answers: own }, i) => {
          const several = own.some((index) => answers[index]!.origins > 1)
          const crowded = i > 0 && at - points[i - 1]!.at < closest
          return (
            <span
              key={at}
              className={several ? 'number-point several' : 'number-point'}
              style={{ left: `${at * 100}%` }}
              title={own.map((index) => told[index]).join(', ')}
            >
              {/* Numbers that would overlap stand in the headings alone. */}
              {!crowded && <b>{label}</b>}
            </span>
          )
        })}
      </div>
      <span>{end}</span>
    </div>
  )
}

/** The smallest distance of two labels on the line, as a part of it. */
const closest = 0.08

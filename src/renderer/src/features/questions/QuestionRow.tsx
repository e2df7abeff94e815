import { memo, use } from 'react'
import type { Id } from '#shared/model/id.ts'
import { answers } from '#shared/model/enums.ts'
import { answerText, answerWord } from '#shared/questions/answer.ts'
import { oneSideSentence } from '#shared/questions/one-side.ts'
import type { AnswerColumn, QuestionView } from '#shared/questions/question-view.ts'
import { MemoSign } from '../../records/memos/MemoSign.tsx'
import { StatusMark } from '../../records/claims/StatusMark.tsx'
import { OurViewText } from './OurViewText.tsx'
import { chronology, columnsOf, originsText, reportsOf, statusOf, type RowReport } from './question-rows.ts'
import { ReportLine } from './ReportLine.tsx'
import { ReportLookups } from './report-lookups.ts'
import { strings } from './strings.tsx'

/** One question: its answers side by side with their reports, their origins, and our view. */
export const QuestionRow = memo(function QuestionRow({
  question,
  byDate,
  isChosen,
  report,
  onReport,
  onOpen,
  onCount,
}: {
  readonly question: QuestionView
  readonly byDate: boolean
  readonly isChosen: boolean
  /** The chosen report in this question. */
  readonly report: Id | null
  readonly onReport: (question: Id, report: RowReport) => void
  readonly onOpen: (report: RowReport) => void
  /** Opens the claims that give an answer. */
  readonly onCount: (question: Id, column: AnswerColumn) => void
}) {
  const { actors } = use(ReportLookups)
  const choose = (one: RowReport) => onReport(question.id, one)
  const line = (one: RowReport) => (
    <ReportLine
      key={`${one.claim} ${answerText(one.answer)}`}
      report={one}
      dated={byDate}
      isChosen={one.claim === report}
      onChoose={choose}
      onOpen={onOpen}
    />
  )
  return (
    <div className={isChosen ? 'question-row chosen' : 'question-row'}>
      <div className="question-text">
        <b dir="auto">{question.text}</b> <MemoSign memo={question.memo} />
        {question.reports > 0 ? (
          <StatusMark status={statusOf(question)} />
        ) : (
          <span className="quiet">{strings.row.noAnswer}</span>
        )}
        {question.tags.length > 0 && <small dir="auto">{question.tags.join(', ')}</small>}
      </div>
      {byDate ? (
        <div className="question-dates">{chronology(question).map(line)}</div>
      ) : (
        <Answers question={question} line={line} all={report !== null} onCount={onCount} />
      )}
      <div className="question-origins">
        {question.answers
          .filter(({ reports }) => reports > 0)
          .map((column) => {
            const { count, answer } = originsText(column)
            return (
              <button
                key={answer}
                type="button"
                tabIndex={-1}
                className="count-link"
                onClick={() => onCount(question.id, column)}
                aria-label={strings.row.showClaims(count, answer)}
              >
                {strings.row.answer(count, answer)}
              </button>
            )
          })}
        {question.answers.flatMap(({ answer, oneSide }) =>
          oneSide.map((voices) => (
            <small key={`${answerText(answer)} ${voices.side}`} className="one-side" dir="auto">
              {oneSideSentence(voices, (id) => actors.get(id)?.name ?? '?')}
            </small>
          )),
        )}
      </div>
      <OurViewText view={question.ourView} withKey={isChosen} />
    </div>
  )
})

/** Maximum number of reports shown in an answer. The rest is a count until keys move through the reports, so that a row stays readable. */
export const mostShown = 4

function Answers({
  question,
  line,
  all,
  onCount,
}: {
  readonly question: QuestionView
  readonly line: (report: RowReport) => React.ReactNode
  readonly all: boolean
  readonly onCount: (question: Id, column: AnswerColumn) => void
}) {
  const { four, named } = columnsOf(question)
  const reports = reportsOf(question)
  const linesOf = (column: AnswerColumn) => {
    const own = reports.filter(({ answer }) => answerText(answer) === answerText(column.answer))
    const shown = all || own.length <= mostShown + 1 ? own : own.slice(0, mostShown)
    return (
      <>
        {shown.map(line)}
        {shown.length < own.length && (
          <button type="button" tabIndex={-1} className="count-link quiet" onClick={() => onCount(question.id, column)}>
            {strings.row.more(own.length - shown.length)}
          </button>
        )}
      </>
    )
  }
  const onlyNamed = named.length > 0 && four.slice(0, 3).every((column) => column === undefined)
  return (
    <div className="question-answers">
      {four.map((column, i) =>
        onlyNamed && i < 3 ? null : (
          <div key={answers[i]} className="answer-column" style={{ gridColumn: i + 1, gridRow: onlyNamed ? 2 : 1 }}>
            {column && <h2 className="visually-hidden">{answerWord[answers[i]!]}</h2>}
            {column && linesOf(column)}
          </div>
        ),
      )}
      {named.length > 0 && (
        // A band of its own over all columns: an answer such as “14 million” stands under no heading of the four.
        <div className="named-answers" style={{ gridRow: onlyNamed ? 1 : 2 }}>
          {named.map((column) => (
            <div key={answerText(column.answer)} className="answer-column">
              <h2 className="named-answer" dir="auto">
                {answerText(column.answer)}
              </h2>
              {linesOf(column)}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

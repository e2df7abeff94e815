import { memo, use, useMemo } from 'react'
import type { Id } from '#shared/model/id.ts'
import { answerKey } from '#shared/questions/answer.ts'
import { oneSideSentence } from '#shared/questions/one-side.ts'
import type { AnswerColumn, QuestionView } from '#shared/questions/question-view.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { MemoSign } from '../../records/memos/MemoSign.tsx'
import { StatusMark } from '../../records/claims/StatusMark.tsx'
import { Button } from '../../ui/Button.tsx'
import { AnswersByColumn, MoreReports } from './AnswersByColumn.tsx'
import { originsOf } from '#shared/questions/origins-of.ts'
import { OurViewCell } from './OurViewCell.tsx'
import {
  answerLabel,
  answersOf,
  chronology,
  reportKey,
  reportsOf,
  shownReports,
  statusOf,
  tellingOffice,
  type RowReport,
} from './question-rows.ts'
import { ReportLine } from './ReportLine.tsx'
import { ReportLookups } from './report-lookups.ts'
import { strings } from './strings.tsx'

/** What the controls of a row do. */
export type RowActions = {
  readonly onReport: (question: Id, report: RowReport) => void
  /** The same, for a report that was not shown yet. */
  readonly onMore: (question: Id, report: RowReport) => void
  readonly onOpen: (report: RowReport) => void
  /** Opens the claims that give an answer. */
  readonly onCount: (question: Id, column: AnswerColumn) => void
  readonly onView: (question: Id) => void
  readonly onLink: (question: Id) => void
}

/** One question: what is asked and where its answers come from; the answers with their reports; our view. */
export const QuestionRow = memo(function QuestionRow({
  question,
  byDate,
  isChosen,
  report,
  actions,
}: {
  readonly question: QuestionView
  readonly byDate: boolean
  readonly isChosen: boolean
  /** The chosen report in this question. */
  readonly report: Id | null
  readonly actions: RowActions
}) {
  const { claims } = use(ReportLookups)
  const reports = useMemo(() => (byDate ? chronology(question) : reportsOf(question)), [byDate, question])
  const offices = useMemo(() => tellingOffice(reports, (claim) => claims.get(claim)?.speakers), [reports, claims])
  const choose = (one: RowReport) => actions.onReport(question.id, one)
  const more = (next: RowReport) => actions.onMore(question.id, next)
  const line = (one: RowReport) => (
    <ReportLine
      key={reportKey(one)}
      report={one}
      dated={byDate}
      withOffice={offices.has(reportKey(one))}
      isChosen={one.claim === report}
      onChoose={choose}
      onOpen={actions.onOpen}
    />
  )
  const all = report !== null
  const dated = shownReports(reports, 'by-date', all)
  return (
    <div className={isChosen ? 'question-row chosen' : 'question-row'}>
      <QuestionText question={question} onCount={actions.onCount} />
      {reports.length === 0 ? (
        <div className="question-answers none">
          <p>{strings.row.noAnswer}</p>
          <Button excludeFromTabOrder onPress={() => actions.onLink(question.id)}>
            {strings.row.link(<KeyOf command="questions.link" />)}
          </Button>
        </div>
      ) : byDate ? (
        <div className="question-dates">
          {dated.shown.map(line)}
          {dated.hidden > 0 && <MoreReports count={dated.hidden} onMore={() => more(reports[dated.shown.length]!)} />}
        </div>
      ) : (
        <AnswersByColumn question={question} reports={reports} line={line} all={all} onMore={more} />
      )}
      <OurViewCell
        view={question.ourView}
        isAnswered={question.reports > 0}
        isChosen={isChosen}
        onEdit={() => actions.onView(question.id)}
      />
    </div>
  )
})

function QuestionText({
  question,
  onCount,
}: {
  readonly question: QuestionView
  readonly onCount: RowActions['onCount']
}) {
  const lookups = use(ReportLookups)
  const nameOf = (id: Id) => lookups.actors.get(id)?.name ?? '?'
  return (
    <div className="question-text">
      <div className="question-name">
        <b dir="auto">{question.text}</b> <MemoSign memo={question.memo} />
      </div>
      {question.reports > 0 ? (
        <StatusMark status={statusOf(question)} />
      ) : (
        <span className="unanswered">{strings.row.unanswered}</span>
      )}
      {answersOf(question).map((column) => {
        const [answer, origins] = [answerLabel(column.answer), originsOf(column, lookups)]
        return (
          <button
            key={answerKey(column.answer)}
            type="button"
            tabIndex={-1}
            className="count-link"
            onClick={() => onCount(question.id, column)}
            aria-label={strings.row.showClaims(answer, origins)}
          >
            {strings.row.answer(answer, origins)}
          </button>
        )
      })}
      {question.answers.flatMap(({ answer, oneSide }) =>
        oneSide.map((voices) => (
          <small key={`${answerKey(answer)} ${voices.side}`} className="one-side" dir="auto">
            {oneSideSentence(voices, nameOf)}
          </small>
        )),
      )}
      {question.tags.length > 0 && <small dir="auto">{question.tags.join(', ')}</small>}
    </div>
  )
}

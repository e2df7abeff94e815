import { memo, use, useEffect, useMemo, useRef } from 'react'
import {
  saidAboutText,
  sourceVoice,
  speakerOf,
  translationText,
  withdrawnText,
  wordsAlone,
} from '#shared/claims/claim-words.ts'
import { officeInSentence } from '#shared/actors/office-text.ts'
import { useSourceText } from '../../records/sources/use-source-texts.ts'
import { dateText } from './date-text.ts'
import { answerLabel, type RowReport } from './question-rows.ts'
import { ReportLookups } from './report-lookups.ts'
import { conditionTexts, reportWords, type ReportWords } from './report-words.ts'
import { strings } from './strings.tsx'
import '../../records/claims/claim-words.css'
import './reports.css'

/** One report: who speaks, the words with their cue, and where they stand. In a chronology also the date and the answer. */
export const ReportLine = memo(function ReportLine({
  report,
  dated,
  withOffice,
  isChosen,
  onChoose,
  onOpen,
}: {
  readonly report: RowReport
  readonly dated: boolean
  readonly withOffice: boolean
  readonly isChosen: boolean
  readonly onChoose: (report: RowReport) => void
  readonly onOpen: (report: RowReport) => void
}) {
  const { claims, sources, actors } = use(ReportLookups)
  const claim = claims.get(report.claim)
  const source = sources.get(claim?.source ?? '')
  const text = useSourceText(source?.id)
  const words = useMemo<ReportWords | null>(() => {
    if (!claim || !source) return null
    return text
      ? reportWords(claim, source, text, actors)
      : {
          runs: [{ kind: 'content', text: wordsAlone(claim) || strings.report.wontSay, condition: false }],
          conditions: conditionTexts(claim),
          hedges: claim.hedge.map(({ exact }) => exact),
        }
  }, [claim, source, text, actors])
  const line = useRef<HTMLDivElement>(null)
  // A row may be taller than the window.
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  if (!claim || !source || !words) return null
  const speaker = speakerOf(claim, source, actors)
  const office = withOffice ? (actors.get(claim.speakers[0] ?? '')?.office ?? '') : ''
  const about = saidAboutText(claim, actors)
  const place = strings.report.place(sourceVoice(source), claim.where)
  const notes = [
    `${source.reliability ?? ''}${claim.credibility ?? ''}`,
    ...(report.sameOrigin ? [strings.report.sameOrigin[report.origin.kind]] : []),
    ...(report.counts
      ? []
      : [claim.status === 'open' ? strings.report.placeLost : strings.report.notCounted(claim.status)]),
    about && strings.report.saidAbout(about),
    text ? '' : translationText(claim, source),
    ...words.hedges,
    withdrawnText(claim.occasion),
  ].filter((note) => note !== '')
  const sentence = words.runs.map((run) => run.text).join('')
  return (
    <div
      ref={line}
      className={`report${isChosen ? ' chosen' : ''}${report.counts ? '' : ' not-counted'}`}
      title={strings.report.title(speaker, sentence, [place, ...notes], claim.occasion?.label ?? null)}
      onMouseDown={() => onChoose(report)}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onOpen(report)
      }}
    >
      {dated && (
        <>
          <span className="report-date">{dateText(report.date)}</span>{' '}
          <span className="report-answer" dir="auto">
            {answerLabel(report.answer)}
          </span>{' '}
        </>
      )}
      <div className="report-body">
        <span
          className="report-who"
          dir="auto"
          title={office === '' ? speaker : `${speaker}${strings.report.office(officeInSentence(office))}`}
        >
          <b>{speaker}</b>
          {office !== '' && strings.report.office(officeInSentence(office))}
        </span>{' '}
        <p className="claim-words" dir="auto">
          {words.runs.map(({ kind, text: run, condition }, i) =>
            condition ? (
              <span key={i} className="condition">
                {run}
              </span>
            ) : kind === 'content' || kind === 'mark' || kind === 'who' ? (
              run
            ) : (
              <i key={i}>{run}</i>
            ),
          )}
        </p>{' '}
        {words.conditions.map((condition) => (
          <p key={condition} className="report-condition" dir="auto">
            {strings.report.condition(<span className="condition">{condition}</span>)}
          </p>
        ))}
        <small className="report-place" dir="auto">
          {[place, ...notes].join(' · ')}
        </small>
      </div>
    </div>
  )
})

import { memo, use, useMemo } from 'react'
import { saidAboutText, sourceVoice, speakerOf, translationText, wordedBy } from '#shared/claims/claim-words.ts'
import { claimWords } from '#shared/briefing/compose/said-wording.ts'
import { answerText } from '#shared/questions/answer.ts'
import { ClaimWords } from '../../records/claims/ClaimWords.tsx'
import { useSourceText } from '../../records/sources/use-source-texts.ts'
import { dateText } from './date-text.ts'
import type { RowReport } from './question-rows.ts'
import { ReportLookups } from './report-lookups.ts'
import { strings } from './strings.tsx'

/** One report: speaker, rating, origin and words. In a chronology also the date and the answer. */
export const ReportLine = memo(function ReportLine({
  report,
  dated,
  isChosen,
  onChoose,
  onOpen,
}: {
  readonly report: RowReport
  readonly dated: boolean
  readonly isChosen: boolean
  readonly onChoose: (report: RowReport) => void
  readonly onOpen: (report: RowReport) => void
}) {
  const { claims, sources, actors } = use(ReportLookups)
  const claim = claims.get(report.claim)
  const source = sources.get(claim?.source ?? '')
  const text = useSourceText(source?.id)
  const words = useMemo(
    () =>
      claim && source && text
        ? claimWords(claim, { name: wordedBy(source), text: text.text, blocks: text.blocks })
        : null,
    [claim, source, text],
  )
  if (!claim || !source) return null
  const hedges = [...claim.chain.flatMap(({ hedge }) => hedge), ...claim.hedge].map(({ exact }) => exact)
  const speaker = speakerOf(claim, source, actors)
  const reporters = claim.chain.map(({ actor }) =>
    actor === null ? strings.report.unnamed : (actors.get(actor)?.name ?? ''),
  )
  const about = saidAboutText(claim, actors)
  const notes = [
    about && strings.report.saidAbout(about),
    `${source.reliability ?? ''}${claim.credibility ?? ''}`,
    ...(report.sameOrigin ? [strings.report.sameOrigin] : []),
    ...(report.counts
      ? []
      : [claim.status === 'open' ? strings.report.placeLost : strings.report.notCounted(claim.status)]),
    translationText(claim, source),
    ...(hedges.length > 0 ? [hedges.join(', ')] : []),
    ...(reporters.length > 0 ? [strings.report.reportedBy(reporters.join(' › '))] : []),
  ].filter((note) => note !== '')
  return (
    <div
      className={`report${isChosen ? ' chosen' : ''}${report.counts ? '' : ' not-counted'}`}
      title={strings.report.title(
        speaker,
        notes.join(' · '),
        sourceVoice(source),
        claim.paragraph,
        claim.occasion?.label ?? null,
      )}
      onMouseDown={() => onChoose(report)}
      onDoubleClick={(event) => {
        event.stopPropagation()
        onOpen(report)
      }}
    >
      {dated && <span className="report-date">{dateText(report.date)}</span>}
      <span className="report-who">
        <b dir="auto">{speaker}</b>
        {dated && (
          <>
            {' '}
            <span className="report-answer" dir="auto">
              {answerText(report.answer)}
            </span>
          </>
        )}{' '}
        <span className="quiet" dir="auto">
          {notes.join(' · ')}
        </span>
      </span>
      {claim.anchors.some(({ role }) => role === 'content') ? (
        <ClaimWords claim={claim} words={words} />
      ) : (
        <p className="claim-words quiet">{strings.report.wontSay}</p>
      )}
    </div>
  )
})

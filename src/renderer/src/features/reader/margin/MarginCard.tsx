import { memo } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { answerText } from '#shared/questions/answer.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { wordsOf } from '../../../records/claims/short-claim.ts'
import { StatusMark } from '../../../records/claims/StatusMark.tsx'
import { selectRecord, highlight } from '../moves.ts'
import { useOpenText } from '../open-text.ts'
import { AboutLines } from './AboutLines.tsx'
import type { CardSize } from './card-sizes.ts'
import { CardWords } from './CardWords.tsx'
import { claimFacts } from './claim-words.ts'
import { strings } from '../strings.tsx'

/** A closed claim card beside its words: reporters, speaker, words, what it is about, its condition, and further facts. */
export const MarginCard = memo(function MarginCard({
  claim,
  size,
}: {
  readonly claim: ClaimView
  readonly size: CardSize
}) {
  const openText = useOpenText()
  const { stores } = useApp()
  const source = useRecords(stores.sources).byId.get(claim.source)
  const questions = useRecords(stores.questions).byId
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content')
  const conditions = claim.condition.map((one) => wordsOf(one.anchors) || one.gloss)
  return (
    <button
      type="button"
      className={`margin-card ${size}${claim.proposed.length > 0 ? ' proposed' : ''}`}
      onClick={() => selectRecord(openText, claim.id, { reveal: 'nearest', moveCaret: true })}
      onPointerEnter={() => highlight(openText, 'hover', contents)}
      onPointerLeave={() => highlight(openText, 'hover', [])}
    >
      <CardWords claim={claim} />
      {size === 'full' && (
        <>
          <AboutLines claim={claim} />
          {conditions.map((words) => (
            <span key={words} className="card-about" dir="auto" title={words}>
              <i>{strings.cards.condition}</i> {words}
            </span>
          ))}
          {claim.answers.map(({ question, answer }) => (
            <span key={question} className="card-answer">
              <span dir="auto">{questions.get(question)?.shortLabel || questions.get(question)?.text}</span>{' '}
              <b>{answerText(answer)}</b>
            </span>
          ))}
        </>
      )}
      <span className="card-facts">
        {source &&
          claimFacts(claim, source).map((fact) => (
            <span key={fact} dir="auto">
              {fact}
              <span aria-hidden> ·</span>
            </span>
          ))}
        <StatusMark status={shownStatus(claim)} />
      </span>
    </button>
  )
})

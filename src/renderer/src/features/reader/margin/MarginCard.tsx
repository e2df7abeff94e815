import { memo } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { answerText } from '#shared/questions/answer.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { wordsOf } from '../../../records/claims/short-claim.ts'
import { StatusMark } from '../../../records/claims/StatusMark.tsx'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { selectRecord, highlight } from '../moves.ts'
import { useOpenText } from '../open-text.ts'
import { AboutLines } from './AboutLines.tsx'
import type { CardSize } from './card-sizes.ts'
import { CardWords } from './CardWords.tsx'
import { claimFacts } from './claim-words.ts'
import { useWhole } from './use-whole.ts'
import { strings } from '../strings.tsx'

/**
 * A closed claim card beside its words: reporters, speaker, words, what it is about, its condition, and further facts. Of a smaller size it
 * shows all of that while the mouse rests on it or it has the focus.
 */
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
  const { isWhole, ref, handlers } = useWhole()
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content')
  const conditions = claim.condition.map((one) => wordsOf(one.anchors) || one.gloss)
  const status = shownStatus(claim)
  const hasAll = isWhole || size === 'full'
  return (
    <button
      ref={ref}
      type="button"
      className={`margin-card ${isWhole ? 'whole' : size}${claim.proposed.length > 0 ? ' proposed' : ''}`}
      onClick={() => selectRecord(openText, claim.id, { reveal: 'nearest', moveCaret: true })}
      {...handlers}
      onPointerEnter={() => {
        handlers.onPointerEnter()
        highlight(openText, 'hover', contents)
      }}
      onPointerLeave={() => {
        handlers.onPointerLeave()
        highlight(openText, 'hover', [])
      }}
    >
      <CardWords claim={claim} isWhole={isWhole} />
      {hasAll && (
        <>
          <AboutLines claim={claim} />
          {conditions.map((words) => (
            <span key={words} className="card-about" dir="auto" title={isWhole ? undefined : words}>
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
      {hasAll ? (
        <span className="card-facts">
          {source &&
            claimFacts(claim, source).map((fact) => (
              <span key={fact} dir="auto">
                {fact}
              </span>
            ))}
          {status !== 'open' && <StatusMark status={status} />}
          <MemoSign memo={claim.memo} named />
        </span>
      ) : (
        <MemoSign memo={claim.memo} />
      )}
    </button>
  )
})

import { memo } from 'react'
import { claimKindWord } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { ClaimRow } from '../../../records/claims/claim-rows.ts'
import { ClaimWords } from '../../../records/claims/ClaimWords.tsx'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useDesk } from '../desk-context.ts'
import { claimDrag } from '../document/paste-and-drop.ts'
import { strings } from '../strings.tsx'

/** A claim to write from: speaker, kind, words, and how often it is cited here. */
export const EvidenceCard = memo(function EvidenceCard({
  row,
  answer,
  isChosen,
  cited,
  onInsert,
  onCite,
}: {
  readonly row: ClaimRow
  /** What it answers to the question above it; '' if it stands under none. */
  readonly answer: string
  readonly isChosen: boolean
  readonly cited: number
  readonly onInsert: (claim: Id) => void
  readonly onCite: (claim: Id) => void
}) {
  const { claim, speaker } = row
  const said = useDesk().word(claim.id)
  const proposed = claim.proposed.length > 0
  return (
    <article
      className={`evidence-card${isChosen ? ' chosen' : ''}${proposed ? ' proposed' : ''}`}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(claimDrag, claim.id)
        event.dataTransfer.effectAllowed = 'copy'
      }}
    >
      <header>
        <b dir="auto" title={speaker}>
          {speaker}
        </b>
        <span>
          {answer === '' ? claimKindWord[claim.kind] : answer}
          {claim.where && ` · ${claim.where}`}
        </span>
        <MemoSign memo={claim.memo} />
        {cited > 0 && <span className="cited">{strings.evidence.cited(cited)}</span>}
      </header>
      <ClaimWords claim={claim} words={said?.words ?? null} />
      {(isChosen || proposed) && (
        <footer>
          {isChosen && (
            <>
              <button type="button" tabIndex={-1} onClick={() => onInsert(claim.id)}>
                {strings.evidence.insert(<KeyOf command="briefing.insert" />)}
              </button>
              <button type="button" tabIndex={-1} onClick={() => onCite(claim.id)}>
                {strings.evidence.citeOnly(<KeyOf command="briefing.cite" />)}
              </button>
            </>
          )}
          {proposed && (
            <span className="not-confirmed">
              {strings.evidence.notConfirmed(isChosen && <KeyOf command="briefing.confirm" />)}
            </span>
          )}
        </footer>
      )}
    </article>
  )
})

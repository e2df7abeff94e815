import { memo } from 'react'
import { wordClaim } from '#shared/briefing/compose/said-wording.ts'
import { wordedBy } from '#shared/briefing/compose/voices.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { KeyOf } from '../ui/Keys.tsx'
import { type ClaimRow, placeText, ratingOf } from './claim-rows.ts'
import { ClaimWords } from './ClaimWords.tsx'

/** One claim: our words first, theirs beneath; then who, what kind, how rated, where. */
export const ClaimLine = memo(function ClaimLine({ row, text, isChosen }: { readonly row: ClaimRow; readonly text: SourceText | undefined; readonly isChosen: boolean }) {
  const { claim, source, speaker } = row
  const runs = text ? wordClaim(claim, { name: wordedBy(source), text: text.text, blocks: text.blocks }) : null
  return (
    <div className={isChosen ? 'claim-line chosen' : 'claim-line'}>
      <div>
        {claim.gloss !== '' && <b className="our-words" dir="auto">{claim.gloss}</b>}
        <ClaimWords claim={claim} runs={runs} />
        {claim.proposed.length > 0 && <span className="not-confirmed">{isChosen && <KeyOf command="claims.confirm" />} not confirmed</span>}
      </div>
      <span className="cut" title={speaker}>{speaker}{claim.speakers.length === 0 ? ' itself' : ''}</span>
      <span>{claimKindWord[claim.kind]}</span>
      <span>{ratingOf(row)}</span>
      <span className="cut place" title={source.title}>{placeText(row)}</span>
    </div>
  )
})

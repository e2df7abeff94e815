import { memo } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { useApp, useRecords } from '../../app/app-context.ts'
import { selectRecord, highlight } from '../moves.ts'
import { useReading } from '../reading.ts'
import type { CardSize } from './card-sizes.ts'
import { CardWords } from './CardWords.tsx'
import { claimFacts } from './claim-words.ts'

/** A claim beside its words, closed: who, the words, and what is known of it. It leads to the words and opens. */
export const MarginCard = memo(function MarginCard({ claim, size }: { readonly claim: ClaimView; readonly size: CardSize }) {
  const reading = useReading()
  const { stores } = useApp()
  const source = useRecords(stores.sources).byId.get(claim.source)
  const contents = claim.anchors.filter((anchor) => anchor.role === 'content')
  return (
    <button
      type="button" className={`margin-card ${size}${claim.proposed.length > 0 ? ' proposed' : ''}`}
      onClick={() => selectRecord(reading, claim.id, { reveal: 'nearest', moveCaret: true })}
      onPointerEnter={() => highlight(reading, 'hover', contents)} onPointerLeave={() => highlight(reading, 'hover', [])}
    >
      <CardWords claim={claim} />
      <span className="card-facts">{source && claimFacts(claim, source).map((fact, i, all) => <span key={fact} dir="auto">{fact}{i < all.length - 1 && <span aria-hidden> ·</span>}</span>)}</span>
    </button>
  )
})

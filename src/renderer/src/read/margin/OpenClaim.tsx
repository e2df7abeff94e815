import { useEffect, useRef, useState } from 'react'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { useApp } from '../../app/app-context.ts'
import { ClaimForm } from '../../claims/card/ClaimForm.tsx'
import { useCardKeys } from '../../claims/card/use-card-keys.ts'
import { useClaimEdits } from '../../claims/use-claim-edits.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyOf } from '../../ui/Keys.tsx'
import { deleteRecord } from '../gestures.ts'
import { focusText } from '../moves.ts'
import { useReading, useReadingState } from '../reading.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { CardWords } from './CardWords.tsx'

/** The selected claim's card, open: its fields save as they are edited. */
export function OpenClaim({ claim }: { readonly claim: ClaimView }) {
  const reading = useReading()
  const { client } = useApp()
  const called = useReadingState((values) => values.called === claim.id)
  const card = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState(false)
  const { draft, edit, flush } = useClaimEdits(claim)
  const around = useSurroundings(reading, claim.anchors[0])

  useEffect(() => {
    if (!called) return
    card.current?.querySelector<HTMLElement>('[data-field="speaker"] button[tabindex="0"]')?.focus()
    reading.state.setState({ called: null })
  }, [called, reading])
  const leave = () => {
    void flush()
    focusText(reading, null)
  }
  const confirm = async () => {
    await flush()
    await client.save('confirmClaims', { ids: [claim.id] })
  }
  useCardKeys(card, false, {
    save: leave, leave,
    saveAndConfirm: () => {
      void confirm()
      focusText(reading, null)
    },
    showMore: () => setMore(true),
    toggleMore: () => setMore(!more),
  })

  return (
    <div ref={card} className={claim.proposed.length > 0 ? 'margin-card open proposed' : 'margin-card open'} role="group" aria-label={reading.describe(claim.id)} onBlur={() => void flush()}>
      <CardWords claim={claim} />
      <ClaimForm compact draft={draft} around={around} more={more} onChange={edit} />
      <div className="card-actions">
        <button type="button" className="more-toggle" aria-expanded={more} onClick={() => setMore(!more)}>{more ? 'Less' : 'More'} <KeyOf command="claim-card.more" /></button>
        <Button look="danger" onPress={() => void deleteRecord(reading, claim.id)}>Delete</Button>
        {claim.proposed.length > 0 && <Button look="primary" onPress={() => void confirm()}>Confirm <KeyOf command="reading.confirm" /></Button>}
      </div>
    </div>
  )
}

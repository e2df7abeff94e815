import { useMemo, useRef } from 'react'
import { ClaimCard } from '../../../records/claim-form/ClaimCard.tsx'
import { addClaim, joinDraft, leaveFloating } from '../gestures.ts'
import { keepDraft } from '../kept-draft.ts'
import { useReading } from '../reading.ts'
import { useSurroundings } from '../use-surroundings.ts'
import type { Floating } from '../reading-state.ts'
import { PickerHere } from './PickerHere.tsx'
import { useSpot } from './use-spot.ts'
import './floating.css'

/** The picker or the card at the words it speaks of, which stay lit. */
export function FloatingAt({ floating }: { readonly floating: Floating }) {
  const reading = useReading()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => (floating.kind === 'picker' ? [floating.range] : floating.draft.content), [floating])
  const range = ranges[0]
  const around = useSurroundings(reading, range, null)
  const style = useSpot(element, ranges)

  return (
    <div ref={element} className="floating" style={style}>
      {floating.kind === 'picker' ? (
        <PickerHere floating={floating} />
      ) : (
        <ClaimCard
          initial={floating.draft}
          around={around}
          reason={floating.reason}
          kept={floating.kept}
          onKeep={(draft) => keepDraft(reading, draft)}
          onSave={(draft, confirm) => void addClaim(reading, draft, confirm)}
          onLeave={(draft) => {
            void keepDraft(reading, draft)
            leaveFloating(reading)
          }}
          onJoin={floating.other && (() => joinDraft(reading))}
          onDiscard={() => {
            void keepDraft(reading, null)
            leaveFloating(reading)
          }}
        />
      )}
    </div>
  )
}

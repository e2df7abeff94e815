import { useMemo, useRef } from 'react'
import { ClaimCard } from '../../claims/ClaimCard.tsx'
import { addClaim, joinDraft, leaveFloating } from '../gestures.ts'
import { keepDraft } from '../kept-draft.ts'
import { useReading, useReadingState } from '../reading.ts'
import { useSurroundings } from '../use-surroundings.ts'
import type { Floating as FloatingValue } from '../reading-state.ts'
import { PickerHere } from './PickerHere.tsx'
import { useSpot } from './use-spot.ts'
import './floating.css'

/** What floats at the selection: the actor picker or the card of a new claim. The words it speaks of stay lit. */
export function Floating() {
  const floating = useReadingState((values) => values.floating)
  return floating && <FloatingAt key={floating.kind === 'card' ? `card ${floating.draft.content.length} ${floating.kept}` : 'picker'} floating={floating} />
}

function FloatingAt({ floating }: { readonly floating: FloatingValue }) {
  const reading = useReading()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => floating.kind === 'picker' ? [floating.range] : floating.draft.content, [floating])
  const range = ranges[0]
  const around = useSurroundings(reading, range, null)
  const style = useSpot(element, ranges)

  return (
    <div ref={element} className="floating" style={style}>
      {floating.kind === 'picker'
        ? <PickerHere floating={floating} />
        : (
          <ClaimCard
            initial={floating.draft} around={around} reason={floating.reason} kept={floating.kept}
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

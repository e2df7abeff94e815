import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ClaimCard } from '../../claims/ClaimCard.tsx'
import { addClaim, joinDraft, leaveFloating } from '../gestures.ts'
import { keepDraft } from '../kept-draft.ts'
import { highlight } from '../moves.ts'
import { useReading, useReadingState } from '../reading.ts'
import { useSurroundings } from '../use-surroundings.ts'
import type { Floating as FloatingValue } from '../reading-state.ts'
import { PickerHere } from './PickerHere.tsx'
import { placeUnder, type Spot } from './place-under.ts'
import './floating.css'

/** What floats at the selection: the actor picker or the card of a new claim. The words it speaks of stay lit. */
export function Floating() {
  const floating = useReadingState((values) => values.floating)
  return floating && <FloatingAt key={floating.kind === 'card' ? `card ${floating.draft.content.length} ${floating.kept}` : 'picker'} floating={floating} />
}

function FloatingAt({ floating }: { readonly floating: FloatingValue }) {
  const reading = useReading()
  const element = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const ranges = useMemo(() => floating.kind === 'picker' ? [floating.range] : floating.draft.content, [floating])
  const range = ranges[0]
  const around = useSurroundings(reading, range, null)

  useLayoutEffect(() => {
    const text = range ? reading.reader()?.domRange(range) ?? null : null
    const box = element.current
    highlight(reading, 'pending', ranges)
    // The first call comes in the same frame, after layout; the card grows when it shows more.
    const observer = new ResizeObserver(() => {
      if (!text || !box?.offsetParent) return
      setSpot(placeUnder([...text.getClientRects()], box.offsetParent.getBoundingClientRect(), { width: box.offsetWidth, height: box.offsetHeight }, window.innerHeight))
    })
    if (box) observer.observe(box)
    return () => {
      observer.disconnect()
      highlight(reading, 'pending', [])
    }
  }, [reading, ranges, range])
  useLayoutEffect(() => {
    if (spot) element.current?.scrollIntoView({ block: 'nearest' })
  }, [spot])

  return (
    <div ref={element} className="floating" style={spot ?? { opacity: 0 }}>
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

import { useMemo, useRef } from 'react'
import { ClaimCard } from '../../../records/claim-form/ClaimCard.tsx'
import { addClaim, joinDraft, leavePopover } from '../gestures.ts'
import { keepDraft } from '../kept-draft.ts'
import { useReading } from '../reading.ts'
import { useSurroundings } from '../use-surroundings.ts'
import type { PopoverState } from '../reading-state.ts'
import { PickerHere } from './PickerHere.tsx'
import { useSpot } from './use-spot.ts'
import './popover.css'

/** The picker or card, positioned at its words, which stay highlighted. */
export function PopoverAt({ popover }: { readonly popover: PopoverState }) {
  const reading = useReading()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => (popover.kind === 'picker' ? [popover.range] : popover.draft.content), [popover])
  const range = ranges[0]
  const around = useSurroundings(reading, range, null)
  const style = useSpot(element, ranges)

  return (
    <div ref={element} className="popover" style={style}>
      {popover.kind === 'picker' ? (
        <PickerHere popover={popover} />
      ) : (
        <ClaimCard
          initial={popover.draft}
          around={around}
          reason={popover.reason}
          kept={popover.kept}
          onKeep={(draft) => keepDraft(reading, draft)}
          onSave={(draft, confirm) => void addClaim(reading, draft, confirm)}
          onLeave={(draft) => {
            void keepDraft(reading, draft)
            leavePopover(reading)
          }}
          onJoin={popover.other && (() => joinDraft(reading))}
          onDiscard={() => {
            void keepDraft(reading, null)
            leavePopover(reading)
          }}
        />
      )}
    </div>
  )
}

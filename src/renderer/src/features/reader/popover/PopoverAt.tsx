import { useMemo, useRef } from 'react'
import { ClaimCard } from '../../../records/claim-form/ClaimCard.tsx'
import { addClaim, joinDraft, leavePopover } from '../gestures.ts'
import { keepDraft } from '../kept-drafts.ts'
import { useOpenText } from '../open-text.ts'
import { useSurroundings } from '../use-surroundings.ts'
import type { PopoverState } from '../open-text-state.ts'
import { PickerHere } from './PickerHere.tsx'
import { useSpot } from './use-spot.ts'
import './popover.css'

export { proposedDraft } from '../proposed-draft.ts'

/** The picker or card, positioned at its words, which stay highlighted. */
export function PopoverAt({ popover }: { readonly popover: PopoverState }) {
  const openText = useOpenText()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => (popover.kind === 'picker' ? [popover.range] : popover.draft.content), [popover])
  const range = ranges[0]
  const around = useSurroundings(openText, range, null)
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
          onKeep={(draft) => keepDraft(openText, draft)}
          onSave={(draft, confirm) => void addClaim(openText, draft, confirm)}
          onLeave={(draft) => {
            void keepDraft(openText, draft)
            leavePopover(openText)
          }}
          onJoin={popover.other && (() => joinDraft(openText))}
          onDiscard={() => {
            void keepDraft(openText, null)
            leavePopover(openText)
          }}
        />
      )}
    </div>
  )
}

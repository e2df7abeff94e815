import { later } from '../../../core/later.tsx'
import { useOpenTextState } from '../open-text.ts'

const PopoverAt = later(async () => (await import('./PopoverAt.tsx')).PopoverAt)

/** The popover at the selection: the actor picker or the card of a new claim. */
export function Popover() {
  const popover = useOpenTextState((values) => values.popover)
  return (
    popover && (
      <PopoverAt
        key={popover.kind === 'card' ? `card ${popover.draft.content.length} ${popover.kept}` : 'picker'}
        popover={popover}
      />
    )
  )
}

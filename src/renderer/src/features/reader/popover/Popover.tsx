import { lazyComponentOf, lazyModule } from '../../../core/lazy.ts'
import { useOpenTextState } from '../open-text.ts'

/** The picker, the card of a new claim, and the rules that fill in that card. */
export type PopoverModule = typeof import('./PopoverAt.tsx')
export const popoverModule = lazyModule<PopoverModule>(() => import('./PopoverAt.tsx'))

const PopoverAt = lazyComponentOf(popoverModule, (module) => module.PopoverAt)

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

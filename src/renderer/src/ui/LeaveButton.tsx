import { Button as AriaButton } from 'react-aria-components'
import { strings } from './strings.ts'
import './leave-button.css'

/**
 * The cross at the corner of what opens over the page, which closes it by mouse. By key Esc does, so it is no stop of the Tab key, and it
 * leaves the focus where it is.
 */
export function LeaveButton({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <AriaButton
      className="leave-button"
      aria-label={strings.leave}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onLeave}
    >
      <svg viewBox="0 0 10 10" aria-hidden>
        <path d="M1 1l8 8M9 1l-8 8" />
      </svg>
    </AriaButton>
  )
}

import type { ReactNode } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { Button } from '../../../ui/Button.tsx'
import { strings } from '../strings.tsx'

/** An answer to the row at hand, or another thing that can be done with it. */
export type ReviewAction = { readonly command: CommandId; readonly label: ReactNode; readonly run: () => void }

/** The answers below a review as buttons with their keys, and a way out. A press leaves the focus in the list, where the keys work. */
export function ReviewActions({
  actions,
  onLeave,
}: {
  readonly actions: readonly ReviewAction[]
  readonly onLeave: () => void
}) {
  return (
    <div className="sheet-actions review-actions">
      {actions.map(({ command, label, run }) => (
        <Button key={command} preventFocusOnPress onPress={run}>
          {label} <KeyOf command={command} />
        </Button>
      ))}
      <Button look="quiet" autoFocus={actions.length === 0} onPress={onLeave}>
        {strings.review.close} <kbd>Esc</kbd>
      </Button>
    </div>
  )
}

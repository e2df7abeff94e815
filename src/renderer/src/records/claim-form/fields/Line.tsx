import type { ReactNode } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import '../claim-form.css'

/** One field of the claim card: its label, and the key that focuses it, if any. */
export function Line({
  label,
  field,
  command,
  children,
}: {
  readonly label: string
  readonly field: string
  readonly command?: CommandId
  readonly children: ReactNode
}) {
  return (
    <div className="card-line" data-field={field}>
      <span className="card-label">
        {label}
        {command && (
          <>
            {' '}
            <KeyOf command={command} />
          </>
        )}
      </span>
      <div className="card-value">{children}</div>
    </div>
  )
}

/** Focuses the value just added to a field, so that the next letter is a key of the card and not typed text. */
export function focusLast(from: Element | null, what = '.chip-main'): void {
  const found = from?.closest('.card-value')?.querySelectorAll<HTMLElement>(what)
  found?.[found.length - 1]?.focus()
}

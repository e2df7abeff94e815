import type { ReactNode } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'

/** One field of a claim's card: its name, and the key that leads to it if it has one. */
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

/** Gives the focus to what was just put into a field, so that the next letter is a key of the card and not typed. */
export function focusLast(from: Element | null, what = '.chip-main'): void {
  const found = from?.closest('.card-value')?.querySelectorAll<HTMLElement>(what)
  found?.[found.length - 1]?.focus()
}

import type { ReactNode } from 'react'
import type { CommandId } from '#shared/commands/commands.ts'
import { useApp } from '../../core/app-context.ts'
import { KeyOf } from '../../core/keyboard/Keys.tsx'
import { Button } from '../../ui/Button.tsx'
import './empty-screen.css'

/** A screen of records while there are none: how the first one is made, and a button for each way. */
export function EmptyScreen({
  title,
  hint,
  ways,
  children,
}: {
  readonly title: string
  readonly hint: ReactNode
  readonly ways: readonly { readonly command: CommandId; readonly label: string }[]
  /** What the screen opens over itself. */
  readonly children?: ReactNode
}) {
  const { keyboard } = useApp()
  return (
    <div className="register-empty">
      <h1>{title}</h1>
      <p>{hint}</p>
      <div className="register-empty-ways">
        {ways.map(({ command, label }, i) => (
          <Button key={command} look={i === 0 ? 'primary' : 'plain'} onPress={() => void keyboard.run(command)}>
            {label} <KeyOf command={command} />
          </Button>
        ))}
      </div>
      {children}
    </div>
  )
}

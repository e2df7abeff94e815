import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

/** A sheet that asks for one line of text. `onSave` resolves to a sentence that says why it was refused, or to undefined. */
export function TextSheet({
  title,
  label,
  start = '',
  action,
  note,
  onSave,
  onLeave,
  children,
}: {
  readonly title: string
  readonly label: string
  readonly start?: string
  readonly action: string
  readonly note?: string
  readonly onSave: (text: string) => Promise<string | void>
  readonly onLeave: () => void
  readonly children?: ReactNode
}) {
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState('')
  const save = async () => setProblem((await onSave(text.trim())) ?? '')
  return (
    <Sheet title={title} onLeave={onLeave} width={560}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void save()
        }}
      >
        <input
          className="input"
          aria-label={label}
          autoFocus
          dir="auto"
          value={text}
          maxLength={2000}
          onChange={(event) => {
            setText(event.target.value)
            setProblem('')
          }}
        />
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        {note !== undefined && <p className="sheet-note">{note}</p>}
        {children}
        <div className="sheet-actions">
          <Button onPress={onLeave}>Leave</Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
            {action} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

import { useState } from 'react'
import { z } from 'zod'
import { useSheetDraft } from '../../core/use-sheet-draft.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

const textSchema = z.string()

/**
 * A sheet that asks for one line of text, which is kept as a draft until it is saved. `onSave` calls `saved` before it closes the sheet, or
 * resolves to a sentence that says why the text was refused.
 */
export function TextSheet({
  title,
  draftKey,
  label,
  action,
  note,
  onSave,
  onLeave,
}: {
  readonly title: string
  readonly draftKey: string
  readonly label: string
  readonly action: string
  readonly note?: string
  readonly onSave: (text: string, saved: () => void) => Promise<string | void>
  readonly onLeave: () => void
}) {
  const {
    draft: text,
    change,
    flush,
    forget,
    fromBefore,
  } = useSheetDraft({ key: draftKey, schema: textSchema, start: '' })
  const [problem, setProblem] = useState('')
  const save = async () => setProblem((await onSave(text.trim(), forget)) ?? '')
  return (
    <Sheet title={title} onLeave={onLeave} width={560}>
      <form
        onBlur={() => void flush()}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') void save()
        }}
      >
        <DraftNote draft={fromBefore} />
        <input
          className="input"
          aria-label={label}
          autoFocus
          dir="auto"
          value={text}
          maxLength={2000}
          onChange={(event) => {
            change(() => event.target.value)
            setProblem('')
          }}
        />
        {problem !== '' && (
          <p className="refusal" role="alert">
            {problem}
          </p>
        )}
        {note !== undefined && <p className="sheet-note">{note}</p>}
        <div className="sheet-actions">
          <Button onPress={onLeave}>{strings.leave}</Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
            {action} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

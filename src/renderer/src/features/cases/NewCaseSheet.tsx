import { useState, type FormEvent } from 'react'
import { useApp, useAppState } from '../../core/app-context.ts'
import { chooseCase } from '../../core/cases.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.ts'

/** Names a new case. It is chosen then, so that what is added next goes into it. */
export function NewCaseSheet() {
  const app = useApp()
  const close = useAppState((values) => values.closeDialog)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const result = await app.client.tryMutate('addCase', { name }, strings.new.added(name.trim()))
    if (!result.ok) return setRefusal(result.error.message)
    close()
    chooseCase(app, result.value.id)
  }
  return (
    <Sheet title={strings.new.title} onLeave={close} width={440}>
      <form onSubmit={(event) => void add(event)}>
        <label className="field">
          <span className="label">{strings.new.name}</span>
          <input
            className="input"
            autoFocus
            dir="auto"
            maxLength={500}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <p className="sheet-note">{strings.new.note}</p>
        <div className="sheet-actions">
          <Button onPress={close}>
            {strings.new.cancel} <kbd>Esc</kbd>
          </Button>
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {strings.new.add} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

import { useState, type FormEvent } from 'react'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.ts'

/** Renames the case, the subject of its sources, claims and briefings. */
export function RenameCaseSheet() {
  const { client, state } = useApp()
  const library = useAppState((values) => values.library)
  const close = useAppState((values) => values.closeDialog)
  const [name, setName] = useState(library?.case.name ?? '')
  const [refusal, setRefusal] = useState('')
  if (!library) return null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const result = await client.tryMutate('renameCase', { name })
    if (!result.ok) return setRefusal(name.trim() === '' ? strings.renameCase.noName : result.error.message)
    const latest = await client.query('getLibrary', {})
    if (latest) state.setState({ library: latest })
    close()
  }
  return (
    <Sheet title={strings.renameCase.title} onLeave={close}>
      <form onSubmit={(event) => void save(event)}>
        <label className="field">
          <span className="label">{strings.renameCase.name}</span>
          <input
            className="input"
            autoFocus
            dir="auto"
            maxLength={500}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
        </label>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={close}>
            {strings.renameCase.cancel} <kbd>Esc</kbd>
          </Button>
          <Button look="primary" type="submit">
            {strings.renameCase.save} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

import { useState, type FormEvent } from 'react'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

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
    if (!result.ok) return setRefusal(name.trim() === '' ? 'A case needs a name.' : result.error.message)
    const latest = await client.query('getLibrary', {})
    if (latest) state.setState({ library: latest })
    close()
  }
  return (
    <Sheet title="Name the case" onLeave={close}>
      <form onSubmit={(event) => void save(event)}>
        <label className="field">
          <span className="label">Name</span>
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
            Leave it <kbd>Esc</kbd>
          </Button>
          <Button look="primary" type="submit">
            Save <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

import { useState, type FormEvent } from 'react'
import { ok } from '#shared/model/result.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.ts'

/** Renames the case, the subject of its sources, claims and briefings, and sets whether sides count in it. */
export function RenameCaseSheet() {
  const { client } = useApp()
  const library = useAppState((values) => values.library)
  const close = useAppState((values) => values.closeDialog)
  const [name, setName] = useState(library?.case.name ?? '')
  const [countSides, setCountSides] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState('')
  if (!library) return null
  const { case: now } = library
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (countSides !== null && countSides !== now.countSides) {
      const result = await client.tryMutate('setCountSides', { on: countSides })
      if (!result.ok) return setRefusal(result.error.message)
    }
    const result = name.trim() === now.name ? ok(null) : await client.tryMutate('renameCase', { name })
    if (!result.ok) return setRefusal(name.trim() === '' ? strings.renameCase.noName : result.error.message)
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
        <label>
          <input
            type="checkbox"
            checked={countSides ?? now.countSides}
            onChange={(event) => setCountSides(event.target.checked)}
          />{' '}
          {strings.renameCase.countSides}
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

import { useState, type FormEvent } from 'react'
import type { Id } from '#shared/model/id.ts'
import { isNameTyped, sourceName } from '#shared/sources/source-name.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.tsx'

/** Erase for good: the one action that undo cannot revert, so the title must be typed. */
export function EraseSheet({ source }: { readonly source: Id }) {
  const { client, stores, state } = useApp()
  const { byId } = useRecords(stores.sources)
  const view = byId.get(source)
  const close = useAppState((values) => values.closeDialog)
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState('')
  if (!view) return null
  const name = sourceName(view)
  const mail = view.attachedTo === null ? undefined : byId.get(view.attachedTo)
  const erase = async (event: FormEvent) => {
    event.preventDefault()
    const result = await client.tryMutate('eraseSource', { id: source, typed })
    if (!result.ok) return setRefusal(result.error.message)
    await Promise.all([stores.sources.load(), stores.claims.load(), stores.actors.load()])
    close()
    state.getState().showNotice({
      kind: 'info',
      message: strings.erase.erased(name),
    })
  }
  return (
    <Sheet title={strings.erase.title} onLeave={close}>
      <form onSubmit={(event) => void erase(event)}>
        <p>{strings.erase.note(<bdi>{name}</bdi>)}</p>
        {mail && <p>{strings.erase.inMail(<bdi>{sourceName(mail)}</bdi>)}</p>}
        <label className="field" style={{ gridTemplateColumns: '1fr', marginTop: 12 }}>
          <span className="label">{strings.erase.confirm}</span>
          <input
            className="input"
            autoFocus
            dir="auto"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={close}>
            {strings.erase.cancel} <kbd>Esc</kbd>
          </Button>
          <Button look="danger" type="submit" isDisabled={!isNameTyped(typed, name)}>
            {strings.erase.erase}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

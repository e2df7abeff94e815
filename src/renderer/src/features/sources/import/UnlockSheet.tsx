import { useState, type FormEvent } from 'react'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { unlock } from '../import-text.ts'
import { strings } from './strings.ts'

/** Asks for the password of a file. It is used for this file once and kept nowhere. */
export function UnlockSheet({
  import: id,
  item: key,
  name,
  isWrong,
}: {
  readonly import: number
  readonly item: number
  readonly name: string
  readonly isWrong: boolean
}) {
  const app = useApp()
  const close = useAppState((state) => state.closeDialog)
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (password === '' || isBusy) return
    setBusy(true)
    await unlock(app, { id, key, name }, password)
    setBusy(false)
    setPassword('')
  }
  return (
    <Sheet title={strings.unlock.title} onLeave={close}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{strings.unlock.note(<bdi>{name}</bdi>)}</p>
        <label className="field" style={{ gridTemplateColumns: '1fr', marginTop: 12 }}>
          <span className="label">{strings.unlock.password}</span>
          <input
            className="input"
            type="password"
            autoFocus
            autoComplete="off"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {isWrong && password === '' && !isBusy && (
          <p className="refusal" role="alert">
            {strings.unlock.isWrong}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={close}>
            {strings.unlock.cancel} <kbd>Esc</kbd>
          </Button>
          <Button look="primary" type="submit" isDisabled={password === '' || isBusy}>
            {strings.unlock.open} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

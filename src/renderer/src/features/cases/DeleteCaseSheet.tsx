import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../core/app-context.ts'
import { useCases } from '../../core/cases.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyCap } from '../../ui/KeyCap.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { deleteCase, type CaseContents } from './delete-case.ts'
import { strings } from './strings.ts'

/** Asks where the sources, questions and briefings of a case go, before it is deleted. */
export function DeleteCaseSheet({ id, contents }: { readonly id: Id; readonly contents: CaseContents }) {
  const app = useApp()
  const close = useAppState((values) => values.closeDialog)
  const cases = useCases()
  const others = cases.filter((one) => one.id !== id)
  const [moveTo, setMoveTo] = useState(others[0]?.id ?? null)
  const now = cases.find((one) => one.id === id)
  if (!now || moveTo === null) return null
  return (
    <Sheet title={strings.delete.title} onLeave={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void deleteCase(app, id, moveTo)
        }}
      >
        <p>
          <b>
            <bdi>{now.name}</bdi>
          </b>
        </p>
        <p>{strings.delete.note(contents.sources, contents.questions, contents.briefings)}</p>
        <label className="field">
          <span className="label">{strings.delete.moveTo}</span>
          <select className="input" autoFocus value={moveTo} onChange={({ target }) => setMoveTo(target.value)}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <div className="sheet-actions">
          <Button onPress={close}>
            {strings.delete.cancel} <KeyCap>Esc</KeyCap>
          </Button>
          <Button look="danger" type="submit">
            {strings.delete.delete}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

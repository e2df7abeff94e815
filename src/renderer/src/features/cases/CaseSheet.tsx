import { useState, type FormEvent } from 'react'
import { ok } from '#shared/model/result.ts'
import { markingScheme, strictestMarking } from '#shared/standards/marking.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { isIn, useCases } from '../../core/cases.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { askDeleteCase } from './delete-case.ts'
import { strings } from './strings.ts'

/** The case, the subject of its sources, claims and briefings: its name, its marking, and whether sides count in it. */
export function CaseSheet({ id }: { readonly id: Id }) {
  const app = useApp()
  const { client, stores } = app
  const cases = useCases()
  const now = cases.find((one) => one.id === id)
  const close = useAppState((values) => values.closeDialog)
  const [name, setName] = useState(now?.name ?? '')
  const sources = useRecords(stores.sources).byId
  const ofSources = strictestMarking(
    [...sources.values()].flatMap((source) => (isIn(source, id) ? [source.marking] : [])),
  )
  const [marking, setMarking] = useState<string | null | undefined>(undefined)
  const [countSides, setCountSides] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState('')
  if (!now) return null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (countSides !== null && countSides !== now.countSides) {
      const result = await client.tryMutate('setCountSides', { id, on: countSides })
      if (!result.ok) return setRefusal(result.error.message)
    }
    if (marking !== undefined && marking !== now.marking) {
      const result = await client.tryMutate('setCaseMarking', { id, marking })
      if (!result.ok) return setRefusal(result.error.message)
    }
    const result = name.trim() === now.name ? ok(null) : await client.tryMutate('renameCase', { id, name })
    if (!result.ok) return setRefusal(name.trim() === '' ? strings.sheet.noName : result.error.message)
    close()
  }
  return (
    <Sheet title={strings.sheet.title} onLeave={close}>
      <form onSubmit={(event) => void save(event)}>
        <label className="field">
          <span className="label">{strings.sheet.name}</span>
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
        <label className="field">
          <span className="label">{strings.sheet.marking}</span>
          <select
            className="input"
            value={(marking === undefined ? now.marking : marking) ?? ''}
            onChange={(event) => setMarking(event.target.value || null)}
          >
            <option value="">{strings.sheet.ofSources(ofSources?.label ?? null)}</option>
            {markingScheme.markings.map(({ label }) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={countSides ?? now.countSides}
            onChange={(event) => setCountSides(event.target.checked)}
          />{' '}
          {strings.sheet.countSides}
        </label>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div className="sheet-actions">
          {cases.length > 1 && (
            <Button look="quiet" onPress={() => void askDeleteCase(app, id)}>
              {strings.sheet.delete}
            </Button>
          )}
          <Button onPress={close}>
            {strings.sheet.cancel} <kbd>Esc</kbd>
          </Button>
          <Button look="primary" type="submit">
            {strings.sheet.save} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

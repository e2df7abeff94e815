import { useState, type FormEvent } from 'react'
import { ok } from '#shared/model/result.ts'
import { markingScheme, strictestMarking } from '#shared/standards/marking.ts'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { strings } from './strings.ts'

/** The case, the subject of its sources, claims and briefings: its name, its marking, and whether sides count in it. */
export function CaseSheet() {
  const { client, stores } = useApp()
  const library = useAppState((values) => values.library)
  const close = useAppState((values) => values.closeDialog)
  const [name, setName] = useState(library?.case.name ?? '')
  const ofSources = strictestMarking([...useRecords(stores.sources).byId.values()].map((source) => source.marking))
  const [marking, setMarking] = useState<string | null | undefined>(undefined)
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
    if (marking !== undefined && marking !== now.marking) {
      const result = await client.tryMutate('setCaseMarking', { marking })
      if (!result.ok) return setRefusal(result.error.message)
    }
    const result = name.trim() === now.name ? ok(null) : await client.tryMutate('renameCase', { name })
    if (!result.ok) return setRefusal(name.trim() === '' ? strings.caseSheet.noName : result.error.message)
    close()
  }
  return (
    <Sheet title={strings.caseSheet.title} onLeave={close}>
      <form onSubmit={(event) => void save(event)}>
        <label className="field">
          <span className="label">{strings.caseSheet.name}</span>
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
          <span className="label">{strings.caseSheet.marking}</span>
          <select
            className="input"
            value={(marking === undefined ? now.marking : marking) ?? ''}
            onChange={(event) => setMarking(event.target.value || null)}
          >
            <option value="">{strings.caseSheet.ofSources(ofSources?.label ?? null)}</option>
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
          {strings.caseSheet.countSides}
        </label>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div className="sheet-actions">
          <Button onPress={close}>
            {strings.caseSheet.cancel} <kbd>Esc</kbd>
          </Button>
          <Button look="primary" type="submit">
            {strings.caseSheet.save} <kbd>↵</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

import { useState } from 'react'
import { workStates, workStateWord, type SourceView } from '#shared/sources/source-view.ts'
import { useApp } from '../../../core/app-context.ts'
import { isIn, useCases } from '../../../core/cases.ts'
import { strings } from '../strings.tsx'
import { Field, submitOnEnter } from './card-fields.tsx'

/** How far work on a source has come. */
export function WorkStateField({ view }: { readonly view: SourceView }) {
  const { client } = useApp()
  const set = (chosen: string) => {
    const workState = workStates.find((state) => state === chosen)
    if (workState) void client.mutate('updateSources', { ids: [view.id], fields: { workState } })
  }
  return (
    <Field label={strings.card.state}>
      <select
        className="input"
        value={view.workState}
        onChange={({ target }) => set(target.value)}
        onKeyDown={submitOnEnter}
      >
        {workStates.map((state) => (
          <option key={state} value={state}>
            {workStateWord[state]}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** The cases that a source is in, each a tick of its own; it stays in at least one. Nothing where a library has one case. */
export function CasesField({ view }: { readonly view: SourceView }) {
  const { client } = useApp()
  const cases = useCases()
  const [refusal, setRefusal] = useState('')
  if (cases.length < 2) return null
  const tick = async (id: string, isOn: boolean) => {
    const fields = isOn ? { addCases: [id] } : { removeCases: [id] }
    const result = await client.tryMutate('updateSources', { ids: [view.id], fields })
    setRefusal(result.ok ? '' : result.error.message)
  }
  return (
    <>
      <div className="field" role="group" aria-label={strings.card.cases}>
        <span className="label">{strings.card.cases}</span>
        <div className="source-cases">
          {cases.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={isIn(view, id)}
                onChange={({ target }) => void tick(id, target.checked)}
              />{' '}
              <span dir="auto">{name}</span>
            </label>
          ))}
        </div>
      </div>
      {refusal !== '' && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}

import type { Id } from '#shared/model/id.ts'
import { useCases } from '../../core/cases.ts'
import { strings } from './strings.ts'

/** The case that a record belongs to, and a way to move it. Nothing where a library has one case. */
export function CaseField({ inCase, onMove }: { readonly inCase: Id; readonly onMove: (to: Id) => void }) {
  const cases = useCases()
  if (cases.length < 2) return null
  return (
    <label className="field">
      <span className="label">{strings.field.label}</span>
      <select className="input" value={inCase} onChange={({ target }) => onMove(target.value)}>
        {cases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

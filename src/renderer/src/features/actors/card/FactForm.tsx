import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import type { FactField, FactValues } from './fact.ts'
import { strings } from '../strings.tsx'

/** The fields of one fact. Enter saves them as one gesture; Esc discards the changes. */
export function FactForm({
  label,
  fields,
  initial,
  isNew,
  removal,
  onSave,
  onRemove,
  onLeave,
}: {
  readonly label: string
  readonly fields: readonly FactField[]
  readonly initial: FactValues
  readonly isNew: boolean
  readonly removal: string
  /** Resolves to whether it was saved. */
  readonly onSave: (values: FactValues) => Promise<boolean>
  readonly onRemove: () => void
  readonly onLeave: () => void
}) {
  const [values, setValues] = useState(initial)
  const set = (name: string, value: string) => setValues((now) => ({ ...now, [name]: value }))
  const { spentKeys } = useApp()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await onSave(values))) return
    onLeave()
    spentKeys.spend('Enter')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <form className="fact-form" aria-label={label} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      {fields.map((field, i) => (
        <FactInput
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          first={i === 0}
          isNew={isNew}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      <div className="fact-actions">
        {!isNew && (
          <Button look="danger" onPress={onRemove}>
            {removal}
          </Button>
        )}
        <Button look="primary" type="submit">
          {strings.fact.save} <kbd>↵</kbd>
        </Button>
      </div>
    </form>
  )
}

function FactInput({
  field,
  value,
  first,
  isNew,
  onChange,
}: {
  readonly field: FactField
  readonly value: string
  readonly first: boolean
  readonly isNew: boolean
  readonly onChange: (value: string) => void
}) {
  const { stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const id = useId()
  const { label } = field
  if (field.kind === 'actor') {
    return (
      <div className="fact-field">
        <span>{label}</span>
        <ActorInput
          label={label}
          actors={actors}
          value={value || null}
          disabled={field.fixed === true && !isNew}
          autoFocus={first && (isNew || field.fixed !== true)}
          onChange={(actor) => onChange(actor ?? '')}
        />
      </div>
    )
  }
  if (field.kind === 'choice') {
    const { onOpen } = field
    return (
      <div className="fact-field">
        <span id={id}>{label}</span>
        <select className="input" aria-labelledby={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
        {onOpen && value !== '' && (
          <button type="button" className="link" onClick={() => onOpen(value)}>
            {strings.fact.openChosen}
          </button>
        )}
      </div>
    )
  }
  return (
    <label className="fact-field">
      <span>{label}</span>
      <input
        className="input"
        dir="auto"
        maxLength={500}
        autoFocus={first}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={field.kind === 'date' ? strings.fact.dateExample : (field.hints?.join(', ') ?? '')}
      />
    </label>
  )
}

import { useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { Fact, FactField, FactValues } from './fact.ts'
import { FactForm } from './FactForm.tsx'
import { strings } from '../strings.tsx'

/** The facts of one type, each a chip that opens its fields, and a button to add one. */
export function FactList({
  label,
  add,
  removal = strings.fact.remove,
  facts,
  fields,
  blank,
  onAdd,
  onChange,
  onRemove,
}: {
  readonly label: string
  /** The label of the button that adds one, such as "office". */
  readonly add: string
  readonly removal?: string
  readonly facts: readonly Fact[]
  readonly fields: readonly FactField[]
  readonly blank: FactValues
  readonly onAdd: (values: FactValues) => Promise<boolean>
  readonly onChange: (id: Id, values: FactValues) => Promise<boolean>
  readonly onRemove: (fact: Fact) => void
}) {
  const [open, setOpen] = useState<Id | 'new' | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const fact = facts.find(({ id }) => id === open)
  const leave = () => {
    const key = open
    setOpen(null)
    // Focus the button that opened the form, or the one that adds another.
    setTimeout(() =>
      (
        list.current?.querySelector<HTMLElement>(`[data-fact="${key}"]`) ??
        list.current?.querySelector<HTMLElement>('[data-fact="new"]')
      )?.focus(),
    )
  }
  return (
    <div className="fact-line" role="group" aria-label={label}>
      <span className="card-label">{label}</span>
      <div ref={list} className="fact-list">
        {facts.map(({ id, words, note, look }) => (
          <button
            key={id}
            type="button"
            data-fact={id}
            className={`chip fact ${look ?? ''}`}
            aria-expanded={open === id}
            title={note ? `${words} · ${note}` : words}
            onClick={() => setOpen(open === id ? null : id)}
          >
            <bdi>{words}</bdi>
            {note && <small> {note}</small>}
          </button>
        ))}
        <button
          type="button"
          data-fact="new"
          className="chip add"
          aria-expanded={open === 'new'}
          onClick={() => setOpen(open === 'new' ? null : 'new')}
        >
          {strings.fact.add(add)}
        </button>
      </div>
      {(open === 'new' || fact) && (
        <FactForm
          key={open}
          label={fact ? strings.fact.form(label, fact.words) : strings.fact.newForm(label)}
          fields={fields}
          initial={fact?.values ?? blank}
          isNew={open === 'new'}
          removal={removal}
          onSave={(values) => (fact ? onChange(fact.id, values) : onAdd(values))}
          onLeave={leave}
          onRemove={() => {
            if (fact) onRemove(fact)
            leave()
          }}
        />
      )}
    </div>
  )
}

import type { ReactNode, RefObject } from 'react'
import './filter-field.css'

/** The field that narrows a list. Enter and ↓ go on into the list; the key that leads here stands in the field. */
export function FilterField({
  label,
  placeholder,
  hint,
  value,
  onChange,
  fieldRef,
  listRef,
}: {
  readonly label: string
  readonly placeholder: string
  /** The key that leads here. */
  readonly hint: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly listRef: RefObject<HTMLElement | null>
}) {
  return (
    <label className="filter-field">
      <span className="visually-hidden">{label}</span>
      <input
        ref={fieldRef}
        className="input"
        dir="auto"
        type="search"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
          // Else the same press would go on to the list and act on its row.
          event.preventDefault()
          listRef.current?.focus()
        }}
      />
      {hint}
    </label>
  )
}

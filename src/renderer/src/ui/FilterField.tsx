import type { ReactNode, RefObject } from 'react'
import './filter-field.css'

/** A field that filters a list. Enter and ↓ move the focus to the list. The key of the field is shown inside it. */
export function FilterField({
  label,
  looksAt,
  hint,
  value,
  onChange,
  fieldRef,
  listRef,
}: {
  readonly label: string
  /** What is looked at, a hover away: “Filter by speaker, words, tag”. */
  readonly looksAt?: string
  /** The key that focuses the field. */
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
        placeholder={label}
        title={looksAt}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
          // Otherwise the same key press would also act on a row of the list.
          event.preventDefault()
          listRef.current?.focus()
        }}
      />
      {hint}
    </label>
  )
}

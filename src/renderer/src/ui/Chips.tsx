import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { strings } from './strings.ts'
import './choices.css'
import './chips.css'

type Chip = { readonly id: string; readonly label: ReactNode; readonly title: string }

/**
 * The values of a field as one tab stop. Arrow keys move the focus, Delete removes a chip; if order matters, Alt with arrow keys moves it.
 */
export function Chips({
  label,
  chips,
  proposed = false,
  onRemove,
  onMove,
}: {
  readonly label: string
  readonly chips: readonly Chip[]
  readonly proposed?: boolean
  readonly onRemove: (index: number) => void
  readonly onMove?: (index: number, step: 1 | -1) => void
}) {
  const group = useRef<HTMLSpanElement>(null)
  const focusOn = (index: number) =>
    group.current?.querySelectorAll<HTMLElement>('.chip-main')[Math.max(0, Math.min(chips.length - 1, index))]?.focus()
  const remove = (index: number) => {
    // Focus the neighbouring chip, else the input after the chips, so that the next key press has a target.
    const own = group.current
    const around = own?.parentElement
    flushSync(() => onRemove(index))
    if (chips.length > 1) focusOn(Math.min(index, chips.length - 2))
    // A chip whose removal is saved separately is still in the DOM here, so elements inside the group are skipped.
    else
      [...(around?.querySelectorAll<HTMLElement>('input, button') ?? [])]
        .find((element) => !own?.contains(element))
        ?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0 && event.altKey && onMove) {
      if (index + step < 0 || index + step >= chips.length) return
      flushSync(() => onMove(index, step))
      focusOn(index + step)
    } else if (step !== 0) focusOn(index + step)
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(index)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (chips.length === 0) return null
  return (
    <span
      ref={group}
      className={proposed ? 'chips is-proposed' : 'chips'}
      role="group"
      aria-label={proposed ? strings.proposed(label) : label}
    >
      {chips.map(({ id, label: text, title }, i) => (
        <span key={id} className="put-chip">
          <button
            type="button"
            className="choice chip-main"
            title={title}
            tabIndex={i === 0 ? 0 : -1}
            aria-description={onMove && chips.length > 1 ? strings.chips.keysWithMove : strings.chips.keys}
            onKeyDown={(event) => onKeyDown(event, i)}
          >
            {text}
          </button>
          <button
            type="button"
            className="chip-off"
            tabIndex={-1}
            aria-label={strings.chips.remove(title)}
            onClick={() => remove(i)}
          >
            ×
          </button>
        </span>
      ))}
    </span>
  )
}

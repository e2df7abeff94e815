import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { pickedBy } from './combo-box/pick-keys.ts'
import { strings } from './strings.ts'
import './choices.css'

export type Choice = { readonly id: string; readonly label: ReactNode; readonly title?: string }

/**
 * A row of choices as one tab stop: arrow keys move the focus, 1–9 choose (nothing is typed here), as Alt with a
 * digit does everywhere, and Space chooses the focused one.
 * The digits stand inside the choices while a key has brought the focus here.
 * A `compact` row shows only the chosen ones until it has the focus; the press that opens it chooses nothing.
 * With `several`, Shift adds or removes a choice. While `proposed`, the chosen ones are dashed.
 */
export function Choices({
  label,
  options,
  chosen,
  proposed = false,
  several = false,
  compact = false,
  onChoose,
}: {
  readonly label: string
  readonly options: readonly Choice[]
  readonly chosen: readonly string[]
  readonly proposed?: boolean
  readonly several?: boolean
  readonly compact?: boolean
  readonly onChoose: (id: string, adding: boolean) => void
}) {
  const group = useRef<HTMLDivElement>(null)
  const opening = useRef(false)
  const stop = Math.max(
    0,
    options.findIndex((option) => chosen.includes(option.id)),
  )

  const buttonAt = (index: number) => group.current?.querySelectorAll<HTMLElement>('button')[index]
  const focusOn = (index: number) => {
    const next = (index + options.length) % options.length
    buttonAt(next)?.focus()
    const option = options[next]
    if (option && !several) onChoose(option.id, false)
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    opening.current = false
    if (event.ctrlKey || event.metaKey) return
    const digit = /^Digit([1-9])$/u.exec(event.code)?.[1] ?? (/^[1-9]$/u.test(event.key) ? event.key : null)
    const place = event.altKey ? pickedBy(event.nativeEvent) : Number(digit ?? 0) - 1
    const option = options[place]
    if (option) {
      buttonAt(place)?.focus()
      onChoose(option.id, several && event.shiftKey)
    } else if (event.altKey) return
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') focusOn(index + 1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') focusOn(index - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={group}
      className={`choices${proposed ? ' is-proposed' : ''}${compact ? ' is-compact' : ''}`}
      role={several ? 'group' : 'radiogroup'}
      aria-label={proposed ? strings.proposed(label) : label}
    >
      {options.map(({ id, label: text, title }, index) => {
        const on = chosen.includes(id)
        const state = several ? { 'aria-pressed': on } : { role: 'radio', 'aria-checked': on }
        return (
          <button
            key={id}
            type="button"
            className={on ? 'choice on' : 'choice'}
            {...state}
            title={title}
            tabIndex={index === stop ? 0 : -1}
            onPointerDown={() => {
              opening.current = compact && !group.current?.contains(document.activeElement)
            }}
            onClick={(event) => {
              // Ignore only the click of the press that opened the row. Space and Enter click without a pointer press before.
              if (!opening.current) onChoose(id, several && event.shiftKey)
              opening.current = false
            }}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
            {text}
          </button>
        )
      })}
    </div>
  )
}

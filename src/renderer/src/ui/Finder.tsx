import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useUiParts } from './ui-context.ts'
import { KeyCap } from './KeyCap.tsx'
import './finder.css'

export type Found = {
  readonly id: string
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly title?: string
}

/**
 * A combobox that finds an item by a few letters, or creates one.
 * With an empty field the list shows recently used items, and digits pick them. Enter picks the active row (Shift+Enter adds it to those
 * already chosen); without an active row Enter goes to the surrounding form.
 * Text that was typed but not picked is passed to `onLeave` on blur and when unsaved text is flushed; without `onLeave` it is dropped on
 * blur. While another app is in front the text stays: half a word is no tag.
 */
export function Finder({
  label,
  placeholder,
  find,
  onPick,
  onTaken,
  onLeave,
}: {
  readonly label: string
  readonly placeholder: string
  /** The rows for the typed text, best match first; a row that creates an item comes last. */
  readonly find: (typed: string) => readonly Found[]
  readonly onPick: (id: string, typed: string, adding: boolean) => void
  /** Moves the focus after an item was picked. `box` is the element of this combobox. */
  readonly onTaken?: (box: HTMLElement) => void
  readonly onLeave?: (typed: string) => void
}) {
  const { flushers } = useUiParts()
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(-1)
  const [open, setOpen] = useState(false)
  const rows = open ? find(typed.trim()) : []
  const row = Math.min(marked, rows.length - 1)
  const shown = rows.length > 0

  useEffect(() => {
    if (shown) popup.current?.showPopover()
    else if (popup.current?.matches(':popover-open')) popup.current.hidePopover()
  }, [shown])
  useEffect(() => {
    popup.current?.children[row]?.scrollIntoView({ block: 'nearest' })
  }, [row])

  const change = (text: string) => {
    setTyped(text)
    setMarked(text.trim() === '' ? -1 : 0)
    setOpen(true)
  }
  const leave = () => {
    const words = typed.trim()
    change('')
    setOpen(false)
    if (words !== '') onLeave?.(words)
  }
  const commit = useRef(() => {})
  useLayoutEffect(() => {
    commit.current = () => {
      if (onLeave && typed.trim() !== '') leave()
    }
  })
  useEffect(
    () =>
      flushers.addField(async ({ comesBack }) => {
        if (!comesBack) commit.current()
        return true
      }),
    [flushers],
  )
  const take = (index: number, adding: boolean) => {
    const found = rows[index]
    if (!found) return
    const words = typed.trim()
    // The picked item must be rendered before the focus moves to it, because the next key may follow at once.
    flushSync(() => {
      change('')
      setOpen(false)
      onPick(found.id, words, adding)
    })
    if (box.current) onTaken?.(box.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = typed === '' && /^[1-9]$/u.test(event.key) ? Number(event.key) : 0
    if (event.key === 'ArrowDown') {
      setOpen(true)
      setMarked(row + 1 >= rows.length ? 0 : row + 1)
    } else if (event.key === 'ArrowUp') setMarked(row <= 0 ? rows.length - 1 : row - 1)
    else if (event.key === 'Enter' && row >= 0) take(row, event.shiftKey)
    else if (digit > 0 && digit <= rows.length) take(digit - 1, false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} className="finder">
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={row >= 0 ? `${list}-${row}` : undefined}
        style={{ anchorName: anchorOf(list) }}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        maxLength={500}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => {
          // Another app has come to the front.
          if (!document.hasFocus()) return
          // Picking makes the card grow. If a press outside caused the blur, wait for its end, so that pointerup hits the same element as
          // pointerdown.
          if (typed.trim() !== '' && document.querySelector(':active'))
            window.addEventListener('pointerup', () => flushSync(leave), { capture: true, once: true })
          else leave()
        }}
      />
      <div
        ref={popup}
        id={list}
        popover="manual"
        className="finder-list"
        role="listbox"
        aria-label={`${label}: found`}
        style={{ positionAnchor: anchorOf(list) }}
        onPointerDown={(event) => event.preventDefault()}
      >
        {rows.map(({ id, label: text, note, title }, i) => (
          <div
            key={id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === row}
            className="finder-row"
            title={title}
            tabIndex={-1}
            onClick={() => take(i, false)}
          >
            <span className="finder-label" dir="auto">
              {text}
            </span>
            {note !== undefined && <small>{note}</small>}
            {i === row ? <KeyCap>↵</KeyCap> : typed === '' && i < 9 && <KeyCap>{String(i + 1)}</KeyCap>}
          </div>
        ))}
      </div>
    </div>
  )
}

/** An anchor name that is valid in CSS; React ids contain characters that are not. */
function anchorOf(id: string): string {
  return `--${id.replaceAll(/[^\w-]/gu, '')}`
}

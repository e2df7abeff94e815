import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { ListBox } from './combo-box/ListBox.tsx'
import { hintOf } from './combo-box/pick-keys.ts'
import { useComboBox } from './combo-box/use-combo-box.ts'
import { anchorStyle, Popover } from './Popover.tsx'
import { useUiParts } from './ui-context.ts'
import { strings } from './strings.ts'
import './finder.css'

export type Found = {
  readonly id: string
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly title?: string
}

/**
 * A combobox that finds an item by a few letters, or creates one, and is empty again once an item was picked.
 * With an empty field the list shows recently used items and none is highlighted, so that Enter goes to the surrounding form.
 * Text that was typed but not picked is passed to `onLeave` on blur, on Enter where no row fits, and when unsaved text is flushed. Without
 * `onLeave` only a row can be picked: the text stays in the field, `nothing` says so where no row fits, and `data-picks-only` marks the field
 * for whoever saves the form around it. While another app is in front the text stays in any case: half a word is no tag.
 */
export function Finder({
  label,
  placeholder,
  find,
  onPick,
  onTaken,
  onLeave,
  nothing,
}: {
  readonly label: string
  readonly placeholder: string
  /** The rows for the typed text, best match first; a row that creates an item comes last. */
  readonly find: (typed: string) => readonly Found[]
  /** `adding`: the item is added to those already chosen, in place of them. */
  readonly onPick: (id: string, typed: string, adding: boolean) => void
  /** Moves the focus after an item was picked. `box` is the element of this combobox. */
  readonly onTaken?: (box: HTMLElement) => void
  readonly onLeave?: (typed: string) => void
  /** Says that no row fits what is typed. */
  readonly nothing?: string
}) {
  const { flushers } = useUiParts()
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const found = open ? find(typed.trim()) : []
  const options = found.map(({ id, label: words, note, title }) => ({
    id,
    ...(title !== undefined && { title }),
    content: (
      <>
        <span className="finder-label" dir="auto">
          {words}
        </span>
        {note !== undefined && <small>{note}</small>}
      </>
    ),
  }))
  const empty = () => {
    setTyped('')
    setOpen(false)
    combo.forget()
  }
  const leave = () => {
    if (!onLeave) return setOpen(false)
    const words = typed.trim()
    empty()
    if (words !== '') onLeave(words)
  }
  const combo = useComboBox({
    options,
    typed,
    start: typed.trim() === '' ? 'none' : 'first',
    isOpen: open,
    wraps: true,
    onNothing: () => onLeave && leave(),
    onOpen: () => setOpen(true),
    onType: (text) => {
      setTyped(text)
      setOpen(true)
    },
    onPick: (id, adding) => {
      const words = typed.trim()
      // The picked item must be rendered before the focus moves to it, because the next key may follow at once.
      flushSync(() => {
        empty()
        onPick(id, words, adding)
      })
      if (box.current) onTaken?.(box.current)
    },
  })
  const isNothing = open && nothing !== undefined && typed.trim() !== '' && options.length === 0
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
  return (
    <div ref={box} className="finder">
      <input
        {...combo.fieldProps}
        className="input"
        aria-label={label}
        style={anchorStyle(combo.list)}
        placeholder={placeholder}
        maxLength={500}
        data-picks-only={onLeave ? undefined : ''}
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
      <Popover anchor={combo.list} isShown={options.length > 0 || isNothing}>
        {isNothing && (
          <p className="finder-nothing" role="status">
            {nothing}
          </p>
        )}
        <ListBox
          id={combo.list}
          label={strings.found(label)}
          className="finder-list"
          optionClass="finder-row"
          options={options}
          at={combo.at}
          hintOf={(index) => hintOf(index, index === combo.at, typed)}
          onPick={(index) => combo.pick(index)}
        />
      </Popover>
    </div>
  )
}

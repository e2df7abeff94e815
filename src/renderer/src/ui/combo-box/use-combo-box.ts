import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  type ChangeEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
} from 'react'
import { optionId } from './ListBox.tsx'
import { pickedBy } from './pick-keys.ts'
import { useHighlight } from './use-highlight.ts'

/** What the field and the list of a combobox need. The text in the field and the options belong to the caller. */
export type Combo = {
  /** The id of the list. */
  readonly list: string
  /** The index of the highlighted option; -1 for none. */
  readonly at: number
  readonly point: (index: number) => void
  readonly pick: (index: number, adding?: boolean) => void
  /** Puts the highlight back where it is while nothing has been pointed at. */
  readonly forget: () => void
  readonly fieldProps: InputHTMLAttributes<HTMLInputElement>
}

/**
 * A text field with a list of options: arrow keys move the highlight while the focus stays in the field, Enter picks the highlighted option
 * (Shift+Enter adds it, where that means something), and Alt with a digit picks by place. Each typed letter highlights the best option again.
 * Keys that pick nothing belong to whoever is around: Enter without an option submits a form, Tab and Escape are never taken.
 */
export function useComboBox({
  options,
  typed,
  onType,
  onPick,
  start = 'first',
  isOpen = true,
  onOpen,
  isPending = false,
  onNothing,
  enterPicks = true,
  wraps = false,
}: {
  readonly options: readonly { readonly id: string }[]
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onPick: (id: string, adding: boolean) => void
  /** What is highlighted before the user points at an option. */
  readonly start?: 'first' | 'none'
  /** Whether the list is shown. `onOpen` shows it when an arrow key is pressed. */
  readonly isOpen?: boolean
  readonly onOpen?: () => void
  /** The options for the typed text are still being read, and those shown are of an earlier text. Enter waits for them. */
  readonly isPending?: boolean
  /** Called for Enter when words are typed that no option fits. Without it the key belongs to whoever is around. */
  readonly onNothing?: () => void
  /** Turn off where a command of a key scope picks on Enter. */
  readonly enterPicks?: boolean
  /** The arrow keys go from one end of the list to the other, unless they are held. */
  readonly wraps?: boolean
}): Combo {
  const list = useId()
  const { at, step, point, first, forget } = useHighlight(
    options.map(({ id }) => id),
    start,
  )
  const waiting = useRef<{ readonly adding: boolean } | null>(null)
  const pick = (index: number, adding = false) => {
    const option = options[index]
    if (option) onPick(option.id, adding)
  }
  const pickWaited = useEffectEvent(() => {
    const waited = waiting.current
    waiting.current = null
    if (waited) pick(at, waited.adding)
  })
  useEffect(() => {
    if (!isPending) pickWaited()
  }, [isPending])

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that an input method takes choose among its candidates.
    if (event.nativeEvent.isComposing) return
    if (takes(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const takes = (event: KeyboardEvent): boolean => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, repeat } = event
    const nth = isOpen ? pickedBy(event) : -1
    if (nth >= 0 && nth < options.length) {
      pick(nth, shiftKey)
      return true
    }
    if (ctrlKey || metaKey || altKey) return false
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (isOpen) step(key === 'ArrowDown' ? 1 : -1, wraps && !repeat)
      else if (onOpen) {
        onOpen()
        first()
      }
      return true
    }
    if (key !== 'Enter' || !enterPicks) return false
    if (isPending) waiting.current = { adding: shiftKey }
    else if (at >= 0) pick(at, shiftKey)
    else if (onNothing && typed.trim() !== '') onNothing()
    else return false
    return true
  }
  return {
    list,
    at,
    point,
    pick,
    forget,
    fieldProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen && options.length > 0,
      'aria-controls': list,
      'aria-activedescendant': at >= 0 ? optionId(list, at) : undefined,
      autoComplete: 'off',
      spellCheck: false,
      dir: 'auto',
      value: typed,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
        waiting.current = null
        forget()
        onType(target.value)
      },
      onKeyDown,
    },
  }
}

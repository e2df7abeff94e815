import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { UndoOffer } from '../core/app-state.ts'
import { KeyOf } from '../core/keyboard/Keys.tsx'
import { useApp, useAppState } from '../core/app-context.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { strings } from './strings.ts'
import './undo-toast.css'

/** How long a toast stays if nobody points at it, in ms. Undo works by its key for ever. */
const foldMs = 10_000

/** Says what the last gesture did, with a button that undoes it. The next change takes it away. */
export function UndoToast() {
  const offer = useAppState((state) => state.undoOffer)
  return offer && <Toast key={offer.commit} offer={offer} />
}

function Toast({ offer }: { readonly offer: UndoOffer }) {
  const { keyboard, state } = useApp()
  const place = useRef<HTMLDivElement>(null)
  const isCovered = useAppState(({ dialog }) => dialog !== null)
  const [isPointedAt, setPointedAt] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const { onFocus, giveBack } = useFocusReturn()
  const focused = useRef(false)
  const isHeld = isCovered || isPointedAt || hasFocus
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => {
      if (state.getState().undoOffer === offer) state.setState({ undoOffer: null })
    }, foldMs)
    return () => clearTimeout(timer)
  }, [state, offer, isHeld])
  useLayoutEffect(() => {
    const element = place.current
    const frame = element?.parentElement
    if (!element || !frame) return
    // The rail ends above the toast, so that nothing lies beneath it. In a narrower rail, the toast is higher.
    const measure = () => frame.style.setProperty('--toast-height', `${element.offsetHeight}px`)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      frame.style.removeProperty('--toast-height')
    }
  }, [])
  // Whatever takes the toast away, the focus does not go with it.
  useLayoutEffect(
    () => () => {
      if (focused.current) giveBack()
    },
    [giveBack],
  )
  return (
    <div ref={place} className="toast-place">
      <div
        className={offer.text.length > longestBeside ? 'toast tall' : 'toast'}
        role="region"
        aria-label={strings.toast.label}
        onPointerEnter={() => setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onFocus={(event) => {
          onFocus(event)
          focused.current = true
          setFocus(true)
        }}
        onBlur={() => {
          focused.current = false
          setFocus(false)
        }}
      >
        <p dir="auto" title={offer.text}>
          {offer.text}
        </p>
        <button
          type="button"
          className="button"
          // A click leaves the focus where the person works.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void keyboard.run('edit.undo')}
        >
          {strings.toast.undo} <KeyOf command="edit.undo" />
        </button>
      </div>
    </div>
  )
}

/** The longest sentence that stands beside the button, in UTF-16 units. A longer one stands above it. */
const longestBeside = 32

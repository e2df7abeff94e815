import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** How long the mouse rests on a card before it shows all, in ms: moving over the margin opens none. */
const restMs = 150
/** Space left between a card that shows all and the foot of the page, in px. */
const room = 10

type Whole = {
  readonly isWhole: boolean
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly handlers: {
    readonly onPointerEnter: () => void
    readonly onPointerLeave: () => void
    readonly onFocus: () => void
    readonly onBlur: () => void
  }
}

/**
 * Whether a closed card shows all: while the mouse rests on it, or it has the focus by the keyboard. It lies over its neighbours then, which stay
 * where they are, and moves up where the page ends.
 */
export function useWhole(): Whole {
  const [isWhole, setIsWhole] = useState(false)
  const ref = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLayoutEffect(() => {
    const card = ref.current
    const page = card?.closest('.read-page')
    if (!card || !page || !isWhole) return
    const below = card.getBoundingClientRect().bottom + room - page.getBoundingClientRect().bottom
    if (below > 0) card.style.translate = `0 ${-below}px`
    return () => {
      card.style.translate = ''
    }
  }, [isWhole])
  const leave = () => {
    clearTimeout(timer.current)
    setIsWhole(false)
  }
  return {
    isWhole,
    ref,
    handlers: {
      onPointerEnter: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setIsWhole(true), restMs)
      },
      onPointerLeave: leave,
      onFocus: () => {
        if (ref.current?.matches(':focus-visible')) setIsWhole(true)
      },
      onBlur: leave,
    },
  }
}

import { useCallback, useRef, type FocusEvent } from 'react'

/**
 * Remembers what had the focus before it came into a part of the window that may go away with it. `giveBack` is called before the part
 * goes, or right after: the focus would otherwise be lost.
 */
export function useFocusReturn() {
  const cameFrom = useRef<EventTarget | null>(null)
  const onFocus = useCallback(({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
  }, [])
  const giveBack = useCallback(() => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }, [])
  return { onFocus, giveBack }
}

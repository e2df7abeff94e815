import { useCallback, useLayoutEffect, type FocusEvent, type RefObject } from 'react'
import { focusText } from '../moves.ts'
import { useReading } from '../reading.ts'

/**
 * Tracks whether the focus is in a card, where other keys work than in the text.
 * If a focused card is removed (for example by undo), the focus moves to the text. The browser fires no event for it, and without focus
 * neither set of keys would work.
 */
export function useCardFocus(margin: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null>) {
  const reading = useReading()
  useLayoutEffect(() => {
    const element = margin.current
    if (!element) return
    const observer = new MutationObserver(() => {
      if (!reading.state.getState().inCard || element.contains(document.activeElement)) return
      reading.state.setState({ inCard: false })
      if (document.activeElement === document.body) focusText(reading, null)
    })
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [reading, margin])
  const onFocus = useCallback(
    ({ relatedTarget }: FocusEvent) => {
      const { called, left } = reading.state.getState()
      const enters = called === null && relatedTarget === reading.reader()?.root
      reading.state.setState({ inCard: true, left: enters ? (page.current?.scrollTop ?? null) : left })
    },
    [reading, page],
  )
  const onBlur = useCallback(() => reading.state.setState({ inCard: false }), [reading])
  return { onFocus, onBlur }
}

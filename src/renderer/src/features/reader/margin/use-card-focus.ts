import { useCallback, useLayoutEffect, type FocusEvent, type RefObject } from 'react'
import { focusText } from '../moves.ts'
import { useReading } from '../reading.ts'

/**
 * Knows whether the focus is in a card, whose keys are others than the text's. A card that goes with the focus in it, as undo takes it away,
 * leaves the focus to the text: the browser tells nobody, and no key of either would work.
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

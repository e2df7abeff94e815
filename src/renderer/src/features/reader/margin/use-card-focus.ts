import { useCallback, useLayoutEffect, type FocusEvent, type RefObject } from 'react'
import { focusText } from '../moves.ts'
import { useOpenText } from '../open-text.ts'

/**
 * Tracks whether the focus is in a card, where other keys work than in the text.
 * If a focused card is removed (for example by undo), the focus moves to the text. The browser fires no event for it, and without focus
 * neither set of keys would work.
 */
export function useCardFocus(margin: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null>) {
  const openText = useOpenText()
  useLayoutEffect(() => {
    const element = margin.current
    if (!element) return
    const observer = new MutationObserver(() => {
      if (!openText.state.getState().inCard || element.contains(document.activeElement)) return
      openText.state.setState({ inCard: false })
      if (document.activeElement === document.body) focusText(openText, null)
    })
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [openText, margin])
  const onFocus = useCallback(
    ({ relatedTarget }: FocusEvent) => {
      const { called, left } = openText.state.getState()
      const enters = called === null && relatedTarget === openText.reader()?.root
      openText.state.setState({ inCard: true, left: enters ? (page.current?.scrollTop ?? null) : left })
    },
    [openText, page],
  )
  const onBlur = useCallback(() => openText.state.setState({ inCard: false }), [openText])
  return { onFocus, onBlur }
}

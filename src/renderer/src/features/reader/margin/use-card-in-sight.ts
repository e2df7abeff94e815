import { useLayoutEffect, type RefObject } from 'react'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { scrollToSee } from './scroll-to-see.ts'

/**
 * Scrolls the card of the record that was navigated to into view, as far as it fits, once it is positioned. A card that takes the focus
 * keeps the scroll position.
 */
export function useCardInSight(margin: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null>): void {
  const openText = useOpenText()
  const brought = useOpenTextState((values) => values.brought)
  const called = useOpenTextState((values) => values.called)
  useLayoutEffect(() => {
    const window = page.current
    if (brought === null || !window) return
    const isCalled = called === brought
    if (isCalled) openText.state.setState({ left: window.scrollTop })
    const show = () => {
      const card = margin.current?.querySelector(`:scope > [data-card="${brought}"]`)
      if (card) window.scrollBy(0, scrollToSee(card.getBoundingClientRect(), window.getBoundingClientRect()))
    }
    show()
    // Once more in the next frame: blocks that come into sight get their true height only now, and a focused field opens its line. Not if
    // the user has left the card by then, since the text is back at its place.
    requestAnimationFrame(() => {
      const { called: waiting, inCard } = openText.state.getState()
      if (!isCalled || waiting !== null || inCard) show()
    })
    openText.state.setState({ brought: null })
  }, [openText, margin, page, brought, called])
}

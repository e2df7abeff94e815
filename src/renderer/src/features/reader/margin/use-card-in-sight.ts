import { useLayoutEffect, type RefObject } from 'react'
import { useReading, useReadingState } from '../reading.ts'
import { scrollToSee } from './scroll-to-see.ts'

/** Brings the card of a record that was gone to into sight, as much of it as fits, once it has its place; a card that takes the focus keeps where the page was. */
export function useCardInSight(margin: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null>): void {
  const reading = useReading()
  const brought = useReadingState((values) => values.brought)
  const called = useReadingState((values) => values.called)
  useLayoutEffect(() => {
    const window = page.current
    if (brought === null || !window) return
    if (called === brought) reading.state.setState({ left: window.scrollTop })
    const show = () => {
      const card = margin.current?.querySelector(`:scope > [data-card="${brought}"]`)
      if (card) window.scrollBy(0, scrollToSee(card.getBoundingClientRect(), window.getBoundingClientRect()))
    }
    show()
    // Blocks that come into sight take their true height only now, and a field that takes the focus opens its line.
    requestAnimationFrame(show)
    reading.state.setState({ brought: null })
  }, [reading, margin, page, brought, called])
}

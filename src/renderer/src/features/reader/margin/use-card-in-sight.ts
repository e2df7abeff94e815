import { useLayoutEffect, type RefObject } from 'react'
import { ownMarks } from '#shared/marks/reader-mark.ts'
import type { Id } from '#shared/model/id.ts'
import { useOpenText, useOpenTextState, type OpenText } from '../open-text.ts'
import { scrollToSee, scrollToUncover } from './scroll-to-see.ts'

/**
 * Scrolls the card of the record that was navigated to into view, as far as it fits, once it is positioned. A card that takes the focus
 * keeps the scroll position. No card covers its own words, also when it grows.
 */
export function useCardInSight(margin: RefObject<HTMLElement | null>, page: RefObject<HTMLElement | null>): void {
  const openText = useOpenText()
  const brought = useOpenTextState((values) => values.brought)
  const called = useOpenTextState((values) => values.called)
  const selected = useOpenTextState((values) => values.selected)
  useLayoutEffect(() => {
    const window = page.current
    if (brought === null || !window) return
    const isCalled = called === brought
    if (isCalled) openText.state.setState({ left: window.scrollTop })
    const show = () => {
      const card = cardOf(margin, brought)
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

  useLayoutEffect(() => {
    const card = selected === null ? null : cardOf(margin, selected)
    const window = page.current
    if (selected === null || !card || !window) return
    // The first callback comes in the same frame, after layout.
    const observer = new ResizeObserver(() => {
      const words = wordsOf(openText, selected)
      if (words)
        window.scrollBy(0, scrollToUncover(words, card.getBoundingClientRect(), window.getBoundingClientRect()))
    })
    observer.observe(card)
    return () => observer.disconnect()
  }, [openText, margin, page, selected])
}

function cardOf(margin: RefObject<HTMLElement | null>, record: Id): Element | null {
  return margin.current?.querySelector(`:scope > [data-card="${record}"]`) ?? null
}

/** The box of a record's first words in the window. */
function wordsOf({ index, reader }: OpenText, record: Id): DOMRect | null {
  const [mark] = ownMarks(index.marksOfRecord(record))
  return (mark && reader()?.domRange(mark)?.getBoundingClientRect()) ?? null
}

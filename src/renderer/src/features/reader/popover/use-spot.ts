import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import type { Range } from '#shared/text/range.ts'
import { highlight } from '../moves.ts'
import { useOpenText, type OpenText } from '../open-text.ts'
import { placePopover, type Spot } from './place-popover.ts'

/** Below the part of the page that the caret is kept out of (`scroll-padding`), so that a field that takes the focus there scrolls nothing. */
const belowEdge = 60

/**
 * Positions an element at words of the text, which stay highlighted and in sight, also when its size changes. `--room` is the height that it
 * may have. The scroll position of the text is kept: it moves only where the element has no room, and comes back when the element goes.
 */
export function useSpot(element: RefObject<HTMLElement | null>, ranges: readonly Range[]): CSSProperties {
  const openText = useOpenText()
  const [spot, setSpot] = useState<Spot | null>(null)
  // Until it is positioned, it is where the page is seen: its field has the focus by then, and the page would scroll to it.
  const [start] = useState(() => (pageOf(openText)?.scrollTop ?? 0) + belowEdge)
  const scrolled = useRef<{ readonly from: number; readonly to: number } | null>(null)
  useLayoutEffect(() => {
    const text = ranges[0] ? (openText.reader()?.domRange(ranges[0]) ?? null) : null
    const box = element.current
    highlight(openText, 'pending', ranges)
    // The first callback comes in the same frame, after layout; later ones when a card grows.
    const observer = new ResizeObserver(() => {
      const page = pageOf(openText)
      if (!text || !box?.offsetParent || !page) return
      setSpot(
        placePopover(
          [...text.getClientRects()],
          box.offsetParent.getBoundingClientRect(),
          { width: box.offsetWidth, height: box.offsetHeight },
          page.getBoundingClientRect(),
        ),
      )
    })
    const page = pageOf(openText)
    if (box) observer.observe(box)
    if (page) observer.observe(page)
    return () => {
      observer.disconnect()
      highlight(openText, 'pending', [])
    }
  }, [openText, element, ranges])
  useLayoutEffect(() => {
    const page = pageOf(openText)
    if (!spot || spot.scroll === 0 || !page) return
    const { scrollTop } = page
    const from = scrolled.current?.to === scrollTop ? scrolled.current.from : scrollTop
    page.scrollBy(0, spot.scroll)
    scrolled.current = { from, to: page.scrollTop }
  }, [openText, spot])
  useLayoutEffect(
    () => () => {
      const page = pageOf(openText)
      // Not if the person has scrolled since.
      if (page && page.scrollTop === scrolled.current?.to) page.scrollTop = scrolled.current.from
    },
    [openText],
  )
  return spot
    ? ({ left: spot.left, top: spot.top, '--room': `${spot.room}px` } as CSSProperties)
    : { top: start, left: 0, opacity: 0 }
}

function pageOf(openText: OpenText): HTMLElement | null {
  return openText.reader()?.root.closest<HTMLElement>('.read-page') ?? null
}

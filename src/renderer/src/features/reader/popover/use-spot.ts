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
  /** Where the words were before the page was scrolled for the element, and after; px of the window. */
  const moved = useRef<{ readonly from: number; readonly to: number } | null>(null)
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
          seenOf(page),
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
    const before = topOf(openText, ranges)
    if (!spot || spot.scroll === 0 || before === null) return
    const from = moved.current && isNear(moved.current.to, before) ? moved.current.from : before
    moved.current = { from, to: before - spot.scroll }
    bringTo(openText, ranges, moved.current.to)
  }, [openText, spot, ranges])
  useLayoutEffect(
    () => () => {
      const now = topOf(openText, ranges)
      // Not if the person has scrolled since. Offsets from the top of the page do not tell: blocks out of sight change their height.
      if (now !== null && moved.current && isNear(moved.current.to, now)) bringTo(openText, ranges, moved.current.from)
      moved.current = null
    },
    [openText, ranges],
  )
  return spot
    ? ({ left: spot.left, top: spot.top, '--room': `${spot.room}px` } as CSSProperties)
    : { top: start, left: 0, opacity: 0 }
}

function pageOf(openText: OpenText): HTMLElement | null {
  return openText.reader()?.root.closest<HTMLElement>('.read-page') ?? null
}

/** The part of the page that is seen, without the edge at its top that the caret is kept out of: the browser would scroll the words from there. */
function seenOf(page: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = page.getBoundingClientRect()
  return { top: top + (Number.parseFloat(getComputedStyle(page).scrollPaddingTop) || 0), bottom }
}

/** The top of the first line of the words in the window, in px. */
function topOf(openText: OpenText, ranges: readonly Range[]): number | null {
  return (ranges[0] && openText.reader()?.domRange(ranges[0])?.getBoundingClientRect().top) ?? null
}

/** Scrolls so that the words are at this height of the window. */
function bringTo(openText: OpenText, ranges: readonly Range[], to: number): void {
  const scroll = () => pageOf(openText)?.scrollBy(0, (topOf(openText, ranges) ?? to) - to)
  scroll()
  // Blocks that come into sight get their true height only now, which may move the words.
  requestAnimationFrame(scroll)
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 2
}

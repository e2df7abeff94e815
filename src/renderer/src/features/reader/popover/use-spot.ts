import { useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react'
import type { Range } from '#shared/text/range.ts'
import { highlight } from '../moves.ts'
import { useOpenText } from '../open-text.ts'
import { placeUnder, type Spot } from './place-under.ts'

/**
 * Positions an element at words of the text, which stay highlighted, also when its size changes. Until it is positioned, the style hides
 * it.
 */
export function useSpot(element: RefObject<HTMLElement | null>, ranges: readonly Range[]): CSSProperties {
  const openText = useOpenText()
  const [spot, setSpot] = useState<Spot | null>(null)
  useLayoutEffect(() => {
    const text = ranges[0] ? (openText.reader()?.domRange(ranges[0]) ?? null) : null
    const box = element.current
    highlight(openText, 'pending', ranges)
    // The first callback comes in the same frame, after layout; later ones when a card grows.
    const observer = new ResizeObserver(() => {
      const page = box?.closest('.read-page')
      if (!text || !box?.offsetParent || !page) return
      setSpot(
        placeUnder(
          [...text.getClientRects()],
          box.offsetParent.getBoundingClientRect(),
          { width: box.offsetWidth, height: box.offsetHeight },
          page.getBoundingClientRect(),
        ),
      )
    })
    if (box) observer.observe(box)
    return () => {
      observer.disconnect()
      highlight(openText, 'pending', [])
    }
  }, [openText, element, ranges])
  useLayoutEffect(() => {
    if (spot) element.current?.scrollIntoView({ block: 'nearest' })
  }, [spot, element])
  return spot ?? { opacity: 0 }
}

import { useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react'
import type { Range } from '#shared/text/range.ts'
import { highlight } from '../moves.ts'
import { useReading } from '../reading.ts'
import { placeUnder, type Spot } from './place-under.ts'

/** Floats an element at words of the text, which stay lit; it grows and shrinks where it stands. Its style until it is placed hides it. */
export function useSpot(element: RefObject<HTMLElement | null>, ranges: readonly Range[]): CSSProperties {
  const reading = useReading()
  const [spot, setSpot] = useState<Spot | null>(null)
  useLayoutEffect(() => {
    const text = ranges[0] ? (reading.reader()?.domRange(ranges[0]) ?? null) : null
    const box = element.current
    highlight(reading, 'pending', ranges)
    // The first call comes in the same frame, after layout; a card grows when it shows more.
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
      highlight(reading, 'pending', [])
    }
  }, [reading, element, ranges])
  useLayoutEffect(() => {
    if (spot) element.current?.scrollIntoView({ block: 'nearest' })
  }, [spot, element])
  return spot ?? { opacity: 0 }
}

import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Reading } from './reading.ts'

/**
 * Keeps what is known of a source right under the title its text opens with.
 * Not by CSS anchor positioning: an anchor within `content-visibility: auto` ends Chromium 156's renderer now and then on a press.
 */
export function useTitleBottom(reading: Reading, titled: boolean): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = header.current
    const title = reading.reader()?.blockElement(0)
    if (!titled || !element || !title) return
    const observer = new ResizeObserver(() => {
      const column = element.offsetParent?.getBoundingClientRect()
      const { bottom, height } = title.getBoundingClientRect()
      if (column && height > 0) element.style.top = `${bottom - column.top}px`
    })
    observer.observe(title)
    return () => observer.disconnect()
  }, [reading, titled])
  return header
}

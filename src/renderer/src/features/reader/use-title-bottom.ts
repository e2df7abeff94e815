import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { OpenText } from './open-text.ts'

/**
 * Keeps the facts about a source directly under the title that its text opens with.
 * Not done by CSS anchor positioning: an anchor within `content-visibility: auto` sometimes crashes Chromium 156's renderer on a press.
 */
export function useTitleBottom(openText: OpenText, titled: boolean): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = header.current
    const title = openText.reader()?.blockElement(0)
    if (!titled || !element || !title) return
    const observer = new ResizeObserver(() => {
      const column = element.offsetParent?.getBoundingClientRect()
      const { bottom, height } = title.getBoundingClientRect()
      if (column && height > 0) element.style.top = `${bottom - column.top}px`
    })
    observer.observe(title)
    return () => observer.disconnect()
  }, [openText, titled])
  return header
}

import { useEffect, useState, type RefObject } from 'react'
import type { Page } from '#shared/sources/source-view.ts'

/** The room around the page in the pane, in px. */
const room = 48
/** Steps of the size, in CSS px a point. 1.33 is the size of the paper. */
const steps = [0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.33, 1.6, 2, 2.5, 3, 4]

type PageSize = {
  /** CSS px a point of the page. */
  readonly size: number
  readonly fit: 'page' | 'width' | 'own'
  readonly setFit: (fit: 'page' | 'width') => void
  /** Takes the next larger or smaller size, which then stays whatever the pane's. */
  readonly step: (by: 1 | -1) => void
}

/** The size in which a page is shown: as large as the pane has room for, as wide as it, or one that was chosen. */
export function usePageSize(pane: RefObject<HTMLElement | null>, page: Page | undefined): PageSize {
  const [fit, setFit] = useState<PageSize['fit']>('page')
  const [own, setOwn] = useState(1)
  const [space, setSpace] = useState({ width: 600, height: 800 })
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const observer = new ResizeObserver(() => setSpace({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane])
  const { width = 595, height = 842 } = page ?? {}
  const wide = Math.max(0.1, (space.width - room) / width)
  const whole = Math.max(0.1, Math.min(wide, (space.height - room) / height))
  const size = fit === 'own' ? own : fit === 'width' ? wide : whole
  return {
    size,
    fit,
    setFit,
    step: (by) => {
      const next = by > 0 ? steps.find((one) => one > size * 1.01) : steps.findLast((one) => one < size * 0.99)
      setOwn(next ?? size)
      setFit('own')
    },
  }
}

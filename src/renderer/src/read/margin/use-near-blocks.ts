import { useEffect, useState, type RefObject } from 'react'
import { useReading, useReadingState } from '../reading.ts'

/** The blocks within one screen of the page's window; the browser tells, nothing is measured. */
export function useNearBlocks(page: RefObject<HTMLElement | null>): ReadonlySet<number> {
  const reading = useReading()
  const drawn = useReadingState((values) => values.drawn)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const root = reading.reader()?.root
    if (!drawn || !page.current || !root) return
    const seen = new Set<number>()
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const block = Number((target as HTMLElement).dataset.block)
        if (isIntersecting) seen.add(block)
        else seen.delete(block)
      }
      setNear(new Set(seen))
    }, { root: page.current, rootMargin: '100% 0px' })
    for (const block of root.children) observer.observe(block)
    return () => observer.disconnect()
  }, [reading, page, drawn])
  return near
}

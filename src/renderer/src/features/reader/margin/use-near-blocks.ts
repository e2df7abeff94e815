import { useEffect, useState, type RefObject } from 'react'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { blockAtHeight } from '../editor/block-at-height.ts'
import { blocksNear } from './blocks-near.ts'

/**
 * The blocks within about one screen of the visible part. While scrolling, two searches in each frame measure about a dozen blocks: an
 * observer of every block, or a hit test, would dominate each frame of a long text.
 */
export function useNearBlocks(page: RefObject<HTMLElement | null>): ReadonlySet<number> {
  const openText = useOpenText()
  const drawn = useOpenTextState((values) => values.drawn)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const element = page.current
    const root = openText.reader()?.root
    if (!drawn || !element || !root) return
    let frame = 0
    const look = () => {
      frame = 0
      const { top, bottom } = element.getBoundingClientRect()
      const first = blockAtHeight(root, top)
      const last = blockAtHeight(root, bottom)
      setNear((before) => blocksNear(before, first, last, openText.text.blocks.length))
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    const observer = new ResizeObserver(soon)
    observer.observe(element)
    observer.observe(root)
    element.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', soon)
    }
  }, [openText, page, drawn])
  return near
}

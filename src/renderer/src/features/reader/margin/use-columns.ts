import { useLayoutEffect, useState, type RefObject } from 'react'
import { useOpenText } from '../open-text.ts'
import type { Columns } from './card-sizes.ts'

/** The padding of a block at both sides, in px: room for its ¶ number. */
const blockSides = 54

/** The widths of the text and of the margin, by which the sizes of cards are estimated. */
export function useColumns(margin: RefObject<HTMLElement | null>): Columns {
  const openText = useOpenText()
  const [columns, setColumns] = useState<Columns>({ text: 640, card: 428 })
  useLayoutEffect(() => {
    const element = margin.current
    const root = openText.reader()?.root
    if (!element || !root) return
    const observer = new ResizeObserver(() => {
      const now = { text: root.clientWidth - blockSides, card: element.clientWidth }
      setColumns((before) => (before.text === now.text && before.card === now.card ? before : now))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [openText, margin])
  return columns
}

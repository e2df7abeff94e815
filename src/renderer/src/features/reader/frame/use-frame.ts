import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import type { Id } from '#shared/model/id.ts'
import { compareRanges, type Range as TextRange } from '#shared/text/range.ts'
import { ownMarks } from '#shared/marks/reader-mark.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { linesOf, type Box } from './contour.ts'

/** One range of a record: its lines in px of the layer, and whether they run from right to left. */
export type FrameLines = {
  readonly range: TextRange
  readonly anchor: string
  readonly lines: readonly Box[]
  readonly isRtl: boolean
}

/** The lines of a record's ranges. Measured only for this record, when it or the size of the text changes. */
export function useFrame(layer: RefObject<Element | null>, record: Id | null): readonly FrameLines[] {
  const openText = useOpenText()
  const nudging = useOpenTextState((values) => values.nudging)
  const index = useOpenTextState((values) => values.index)
  const drawn = useOpenTextState((values) => values.drawn)
  const [frames, setFrames] = useState<readonly FrameLines[]>([])

  const measure = useCallback(() => {
    const reader = openText.reader()
    const origin = layer.current?.getBoundingClientRect()
    if (!reader || !origin || record === null || !drawn) return setFrames([])
    const marks = ownMarks(index.marksOfRecord(record)).toSorted(compareRanges)
    setFrames(
      marks.flatMap(({ id, start, end }) => {
        const range = nudging?.anchor === id ? nudging.range : { start, end }
        const lines = linesOf(
          reader.rectsOf(range).map((rect) => ({
            left: rect.left - origin.left,
            right: rect.right - origin.left,
            top: rect.top - origin.top,
            bottom: rect.bottom - origin.top,
          })),
        )
        const block = reader.blockElement(index.blockAt(start))
        const isRtl = block !== null && getComputedStyle(block).direction === 'rtl'
        return lines.length === 0 ? [] : [{ range, anchor: id, lines, isRtl }]
      }),
    )
  }, [openText, layer, record, nudging, index, drawn])

  useLayoutEffect(() => {
    const root = openText.reader()?.root
    if (!root) return
    // The first callback comes in the same frame, after layout.
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [openText, measure])
  return frames
}

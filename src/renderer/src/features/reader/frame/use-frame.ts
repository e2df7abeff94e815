import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { compareRanges, type Range as TextRange } from '#shared/text/range.ts'
import { ownMarks } from '#shared/marks/reader-mark.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { linesOf, type Box } from './contour.ts'

/**
 * The lines of the selected record's ranges, in px of the layer. Measured only for this record, when it or the size of the text changes.
 */
type FrameLines = { readonly range: TextRange; readonly anchor: string; readonly lines: readonly Box[] }

export function useFrame(layer: RefObject<Element | null>): readonly FrameLines[] {
  const openText = useOpenText()
  const selected = useOpenTextState((values) => values.selected)
  const nudging = useOpenTextState((values) => values.nudging)
  const index = useOpenTextState((values) => values.index)
  const drawn = useOpenTextState((values) => values.drawn)
  const [frames, setFrames] = useState<readonly FrameLines[]>([])

  const measure = useCallback(() => {
    const reader = openText.reader()
    const origin = layer.current?.getBoundingClientRect()
    if (!reader || !origin || selected === null || !drawn) return setFrames([])
    const marks = ownMarks(index.marksOfRecord(selected)).toSorted(compareRanges)
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
        return lines.length === 0 ? [] : [{ range, anchor: id, lines }]
      }),
    )
  }, [openText, layer, selected, nudging, index, drawn])

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

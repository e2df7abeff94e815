import { pageRects, type PageRect } from '#shared/imports/page-rects.ts'
import type { MarkIndex } from '#shared/marks/mark-index.ts'
import type { Id } from '#shared/model/id.ts'
import { overlaps, type Range } from '#shared/text/range.ts'

/** A mark on the picture of a page: the rectangles of its words, line by line. */
export type PageMark = {
  readonly record: Id
  readonly kind: 'claim' | 'mention' | 'other'
  readonly isSelected: boolean
  readonly rects: readonly PageRect[]
}

/** The marks over a page, the selected one last, so that it is drawn above the others. `words` are those of the page. */
export function pageMarks(index: MarkIndex, page: Range, words: readonly number[], selected: Id | null): PageMark[] {
  const marks = [...index.records()].flatMap((record): PageMark[] => {
    const ranges = index.marksOfRecord(record).filter((mark) => overlaps(mark, page))
    const shown = ranges.filter(({ role }) => record === selected || role === 'content' || role === 'mention')
    const rects = shown.flatMap((range) => pageRects(words, range))
    if (rects.length === 0) return []
    const kind = shown.some(({ role }) => role === 'content')
      ? 'claim'
      : shown[0]?.role === 'mention'
        ? 'mention'
        : 'other'
    return [{ record, kind, isSelected: record === selected, rects }]
  })
  return marks.toSorted((a, b) => Number(a.isSelected) - Number(b.isSelected))
}

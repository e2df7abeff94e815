import type { Id } from '#shared/model/id.ts'
import { compareMarks, type Mark } from '#shared/text/segments.ts'
import { isBeside, type ReaderMark } from '#shared/marks/reader-mark.ts'

/** One record at the place in the text where it begins. */
export type RecordPlace = Mark & { readonly record: Id }

/** The records under one place, the shortest first: a click takes the first, `;` goes on to the next. Cues, hedges and conditions come after all others. */
export function recordsByLength(marks: readonly ReaderMark[]): Id[] {
  const sorted = marks
    .filter((mark) => !isBeside(mark))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || compareMarks(a, b))
  return [...new Set([...sorted, ...marks.filter(isBeside)].map((mark) => mark.record))]
}

/** The record after `current` in the circle of those that overlap; the first when `current` is none of them. */
export function nextOverlapping(records: readonly Id[], current: Id | null): Id | null {
  return records[(current === null ? -1 : records.indexOf(current)) + 1] ?? records[0] ?? null
}

/** Where each record begins, in reading order, the longer before the shorter. */
export function inReadingOrder(marksOfRecords: Iterable<readonly ReaderMark[]>): RecordPlace[] {
  const places: RecordPlace[] = []
  for (const marks of marksOfRecords) {
    const first = marks.filter((mark) => !isBeside(mark)).toSorted(compareMarks)[0] ?? marks[0]
    if (first) places.push({ id: first.id, record: first.record, start: first.start, end: first.end })
  }
  return places.sort(compareMarks)
}

/**
 * The neighbour of a record (`current`), or of a caret that stands on none, in reading order; null at the end of the text.
 * `step` is 1 for the next and -1 for the one before.
 */
export function neighbour(
  places: readonly RecordPlace[],
  current: Id | null,
  caret: number,
  step: 1 | -1,
): RecordPlace | null {
  const at = places.findIndex((place) => place.record === current)
  if (at >= 0) return places[at + step] ?? null
  if (step === 1) return places.find((place) => place.start >= caret) ?? null
  return places.findLast((place) => place.start < caret) ?? null
}

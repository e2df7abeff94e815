import type { Id } from '#shared/model/id.ts'
import { compareMarks, type Mark } from '#shared/text/segments.ts'
import { isBeside, type ReaderMark } from '#shared/marks/reader-mark.ts'

/** A record and the first range of its marks. */
export type RecordPlace = Mark & { readonly record: Id }

/** The records at one position, shortest first: a click selects the first, `;` the next. Cues, hedges and conditions come last. */
export function recordsByLength(marks: readonly ReaderMark[]): Id[] {
  const sorted = marks
    .filter((mark) => !isBeside(mark))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || compareMarks(a, b))
  return [...new Set([...sorted, ...marks.filter(isBeside)].map((mark) => mark.record))]
}

/** The record after `current` among those that overlap, in a cycle; the first if `current` is not one of them. */
export function nextOverlapping(records: readonly Id[], current: Id | null): Id | null {
  return records[(current === null ? -1 : records.indexOf(current)) + 1] ?? records[0] ?? null
}

/** The start of each record, in reading order; at the same start the longer first. */
export function inReadingOrder(marksOfRecords: Iterable<readonly ReaderMark[]>): RecordPlace[] {
  const places: RecordPlace[] = []
  for (const marks of marksOfRecords) {
    const first = marks.filter((mark) => !isBeside(mark)).toSorted(compareMarks)[0] ?? marks[0]
    if (first) places.push({ id: first.id, record: first.record, start: first.start, end: first.end })
  }
  return places.sort(compareMarks)
}

/**
 * The neighbour of a record (`current`), or of the caret if it is on none, in reading order; null at the end of the text.
 * `step` is 1 for the next and -1 for the previous.
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

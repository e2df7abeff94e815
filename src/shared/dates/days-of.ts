import { dateBounds, type DateBounds } from './edtf-date.ts'

/** The number of dates that are cached. Registers sort ten thousand dates at each key press, and most of them are the same few. */
const mostKnown = 5000
const known = new Map<string, DateBounds | null>()

/** The first and last day that a date can mean, as `dateBounds` returns them. Cached. */
export function daysOf(edtf: string): DateBounds | null {
  const before = known.get(edtf)
  if (before !== undefined) return before
  const bounds = dateBounds(edtf)
  if (known.size >= mostKnown) known.clear()
  known.set(edtf, bounds)
  return bounds
}

/** The sort key of a date in a chronology: the first day it can mean; for a date with an open start, its last day. No date sorts last. */
export function firstDay(edtf: string | null): number {
  const bounds = edtf === null ? null : daysOf(edtf)
  if (bounds === null) return Infinity
  return Number.isFinite(bounds.first) ? bounds.first : bounds.last
}

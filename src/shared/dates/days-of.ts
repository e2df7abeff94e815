import { dateBounds, type DateBounds } from './edtf-date.ts'

/** Registers sort ten thousand dates at a key; most are the same few. */
const mostKnown = 5000
const known = new Map<string, DateBounds | null>()

/** The first and the last day that a date can mean, as `dateBounds`, remembered. */
export function daysOf(edtf: string): DateBounds | null {
  const before = known.get(edtf)
  if (before !== undefined) return before
  const bounds = dateBounds(edtf)
  if (known.size >= mostKnown) known.clear()
  known.set(edtf, bounds)
  return bounds
}

/** Where a date stands in a chronology: by the first day it can mean; one that is open to the past by its last. No date comes last. */
export function firstDay(edtf: string | null): number {
  const bounds = edtf === null ? null : daysOf(edtf)
  if (bounds === null) return Infinity
  return Number.isFinite(bounds.first) ? bounds.first : bounds.last
}

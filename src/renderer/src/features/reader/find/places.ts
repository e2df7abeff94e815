import type { Range } from '#shared/text/range.ts'

/** A place to go to, by its index, and whether the way to it led over the end of the text. */
type Step = { readonly index: number; readonly wrapped: boolean }

/**
 * The first place from an offset on, or the last one before it; over the end of the text where there is none. Null if there are no places.
 * Places come in text order and do not overlap.
 */
export function placeFrom(places: readonly Range[], offset: number, step: 1 | -1): Step | null {
  if (places.length === 0) return null
  const next = firstFrom(places, offset)
  if (step === 1) return next < places.length ? { index: next, wrapped: false } : { index: 0, wrapped: true }
  // Of the places that begin before the offset only the last may reach over it.
  const before = next - 1 - ((places[next - 1]?.end ?? 0) > offset ? 1 : 0)
  return before >= 0 ? { index: before, wrapped: false } : { index: places.length - 1, wrapped: true }
}

/** The places that begin within a range. */
export function placesIn(places: readonly Range[], { start, end }: Range): readonly Range[] {
  return places.slice(firstFrom(places, start), firstFrom(places, end))
}

/** The index of the first place that begins at an offset or later. */
function firstFrom(places: readonly Range[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The height of the drawing of ticks, in its own units: more than a window has pixels would draw ticks over each other. */
export const tickRows = 1000

/** An SVG path with a tick for each place, at its share of the text. Many places in one row are one tick. */
export function tickPath(places: readonly Range[], length: number): string {
  let last = -1
  const parts: string[] = []
  for (const { start } of places) {
    const row = Math.floor((start / length) * tickRows)
    if (row !== last) parts.push(`M0 ${row}h1`)
    last = row
  }
  return parts.join('')
}

/** A half-open range `[start, end)` in UTF-16 code units of one revision's text. */
export type Range = { readonly start: number; readonly end: number }

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` contains all of `inner`. Equal ranges contain each other. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Sorts by start; of two with the same start, the longer comes first. */
export function compareRanges(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end
}

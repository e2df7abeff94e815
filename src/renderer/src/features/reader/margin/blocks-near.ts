/**
 * The blocks from one screenful above the first visible block to one below the last. Returns `before` if it is equal or still covers all
 * visible blocks with some margin, so that most scrolling changes nothing.
 */
export function blocksNear(
  before: ReadonlySet<number>,
  first: number,
  last: number,
  count: number,
): ReadonlySet<number> {
  const screen = Math.max(2, last - first + 1)
  const from = Math.max(0, first - screen)
  const to = Math.min(count - 1, last + screen)
  const spare = Math.ceil(screen / 2)
  const holds =
    before.has(Math.max(0, first - spare)) &&
    before.has(Math.min(count - 1, last + spare)) &&
    before.size <= (to - from + 1) * 2
  if (holds) return before
  return new Set(Array.from({ length: to - from + 1 }, (_, i) => from + i))
}

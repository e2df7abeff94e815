import { generateNKeysBetween } from 'fractional-indexing'

/** The key of something that stands alone. */
export const firstOrder = 'a0'

/**
 * Order keys for blocks in their current order.
 * As many known keys as possible are kept, so that moving one block changes only that block.
 */
export function assignOrders(known: readonly (string | null)[]): string[] {
  const kept = risingPositions(known)
  const orders: string[] = []
  let before: string | null = null
  for (let at = 0; at < known.length;) {
    const key = known[at]
    if (kept.has(at) && key !== null && key !== undefined) {
      orders.push(key)
      before = key
      at++
      continue
    }
    let end = at
    while (end < known.length && !kept.has(end)) end++
    orders.push(...generateNKeysBetween(before, known[end] ?? null, end - at))
    before = orders.at(-1) ?? null
    at = end
  }
  return orders
}

/** Positions of a longest strictly increasing subsequence of keys, by patience sorting: O(n log n). */
function risingPositions(keys: readonly (string | null)[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  for (const [at, key] of keys.entries()) {
    if (key === null) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (keys[tails[middle]!]! < key) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? tails[low - 1] : undefined
    tails[low] = at
  }
  const rising = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) rising.add(at)
  return rising
}

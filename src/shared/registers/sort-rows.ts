/**
 * The sort key of a row in one column. Null means "not known" and comes last in both directions. If a column has several keys, the first
 * has priority.
 */
export type SortKey = string | number | null
/** The columns to sort by, highest priority first. */
export type SortBy<C> = readonly { readonly column: C; readonly descending: boolean }[]

/** Rows under one head, with the words of the head. */
export type RowGroup<R> = { readonly id: string; readonly words: string; readonly rows: readonly R[] }

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * Sorts the rows of a register by several columns. Rows that compare equal keep the order of the register.
 * Each cell is converted to a number once per register, because comparing words is too slow for ten thousand rows at a key press.
 */
export function createSorter<R, C>(
  all: readonly R[],
  keysOf: (row: R, column: C) => readonly SortKey[],
): (rows: readonly R[], by: SortBy<C>) => readonly R[] {
  const places = new Map(all.map((row, i) => [row, i]))
  const ranked = new Map<C, readonly Float64Array[]>()
  const ranksOf = (column: C): readonly Float64Array[] => {
    const known = ranked.get(column)
    if (known) return known
    const keys = all.map((row) => keysOf(row, column))
    const ranks = (keys[0] ?? []).map((_, i) => rank(keys.map((own) => own[i] ?? null)))
    ranked.set(column, ranks)
    return ranks
  }
  return (rows, by) => {
    const ranks = by.flatMap(({ column, descending }) =>
      ranksOf(column).map((values) => ({ values, sign: descending ? -1 : 1 })),
    )
    if (ranks.length === 0) return rows
    return rows.toSorted((a, b) => {
      const [i, j] = [places.get(a) ?? 0, places.get(b) ?? 0]
      for (const { values, sign } of ranks) {
        const [one, other] = [values[i] ?? NaN, values[j] ?? NaN]
        if (one === other || (Number.isNaN(one) && Number.isNaN(other))) continue
        if (Number.isNaN(one)) return 1
        if (Number.isNaN(other)) return -1
        return sign * (one - other)
      }
      return i - j
    })
  }
}

/** Numbers in the same order as the keys; NaN for null. */
function rank(keys: readonly SortKey[]): Float64Array {
  const words = [...new Set(keys.filter((key) => typeof key === 'string'))].sort(collator.compare)
  const order = new Map<string, number>()
  let place = -1
  for (const [i, word] of words.entries()) {
    if (i === 0 || collator.compare(words[i - 1] ?? '', word) !== 0) place++
    order.set(word, place)
  }
  return Float64Array.from(keys, (key) =>
    key === null ? NaN : typeof key === 'number' ? key : (order.get(key) ?? NaN),
  )
}

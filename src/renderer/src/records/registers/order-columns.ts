import type { SortBy } from '#shared/registers/sort-rows.ts'

/** Shows a column at the end, or hides it. The last visible column cannot be hidden. */
export function toggleColumn<C>(visible: readonly C[], column: C): readonly C[] {
  if (!visible.includes(column)) return [...visible, column]
  return visible.length === 1 ? visible : visible.filter((one) => one !== column)
}

/** Moves a visible column by one position; at either end it stays. */
export function moveColumn<C>(visible: readonly C[], column: C, by: -1 | 1): readonly C[] {
  const at = visible.indexOf(column)
  const to = at + by
  if (at < 0 || to < 0 || to >= visible.length) return visible
  return visible.with(at, visible[to]!).with(to, column)
}

/** Cycles a column's sorting: ascending after the other sort columns, then descending, then none. */
export function turnSort<C>(sort: SortBy<C>, column: C): SortBy<C> {
  const now = sort.find((one) => one.column === column)
  if (!now) return [...sort, { column, descending: false }]
  return now.descending
    ? sort.filter((one) => one !== now)
    : sort.map((one) => (one === now ? { column, descending: true } : one))
}

import { columnOrderingFeature, columnVisibilityFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** How a register draws one column. `min` is the minimum width in px; the remaining width is shared in proportion to `grow`. */
export type RegisterColumn<R, C extends string> = {
  readonly id: C
  readonly head: string
  readonly min: number
  readonly grow: number
  /** Numbers stand at the end of their column, below each other. */
  readonly align?: 'end'
  readonly cell: (row: R) => ReactNode
  /** Whether nothing is shown in the cell of a row. */
  readonly isBlank: (row: R) => boolean
}

/**
 * The features of TanStack Table that registers use: column order, visibility and sort state. Filtering and sorting are our own, see
 * shared/registers.
 */
export const registerFeatures = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature })

/** A column that is blank in every row is as wide as its head, so that the others have its room. */
export function withRoom<R, C extends string>(
  columns: readonly RegisterColumn<R, C>[],
  rows: readonly R[],
): readonly RegisterColumn<R, C>[] {
  return columns.map((column) =>
    rows.every(column.isBlank) ? { ...column, min: Math.min(column.min, headWidth(column.head)), grow: 0 } : column,
  )
}

/** About the width of a head in px: its letters are capitals of 11 px with some space between them. */
function headWidth(head: string): number {
  return 9 * head.length + 6
}

/** The columns as grid tracks; the first is for the checkbox. */
export function tracksOf(columns: readonly Pick<RegisterColumn<never, never>, 'min' | 'grow'>[]): {
  readonly tracks: string
  readonly width: number
} {
  const tracks = columns.map(({ min, grow }) => (grow === 0 ? `${min}px` : `minmax(${min}px, ${grow}fr)`))
  return {
    tracks: [`${tickWidth}px`, ...tracks].join(' '),
    width: tickWidth + columns.reduce((sum, { min }) => sum + min + columnGap, 20),
  }
}

const tickWidth = 16
/** Same as in register.css. */
const columnGap = 16

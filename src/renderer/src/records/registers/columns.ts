import { columnOrderingFeature, columnVisibilityFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** How a register draws one column. `min` is the minimum width in px; the remaining width is shared in proportion to `grow`. */
export type RegisterColumn<R, C extends string> = {
  readonly id: C
  readonly head: string
  readonly min: number
  readonly grow: number
  readonly cell: (row: R) => ReactNode
}

/**
 * The features of TanStack Table that registers use: column order, visibility and sort state. Filtering and sorting are our own, see
 * shared/registers.
 */
export const registerFeatures = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature })

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

const tickWidth = 22
/** Same as in register.css. */
const columnGap = 16

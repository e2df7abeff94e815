import { columnOrderingFeature, columnVisibilityFeature, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** How a register draws one column. Its width is at least `min` px; what room is left goes round by `grow`. */
export type RegisterColumn<R, C extends string> = {
  readonly id: C
  readonly head: string
  readonly min: number
  readonly grow: number
  readonly cell: (row: R) => ReactNode
}

/** What the registers use of TanStack Table: which columns in which order, and what they are sorted by. Finding and sorting are our own, see shared/registers. */
export const registerFeatures = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature })

/** The columns as grid tracks; the first is for the tick. */
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
/** As in register.css. */
const columnGap = 16

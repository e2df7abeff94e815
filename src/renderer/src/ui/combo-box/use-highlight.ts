import { useState } from 'react'

/** The highlighted row of a list. */
export type Highlight = {
  /** Its index; -1 if no row is highlighted. */
  readonly at: number
  /** Highlights the row `by` rows further on, and at an end the row at the other end if it `wraps`. */
  readonly step: (by: 1 | -1, wraps: boolean) => void
  readonly point: (index: number) => void
  /** Highlights the first row, also if the rows are still to come. */
  readonly first: () => void
  /** Goes back to the start, where no row has been pointed at. */
  readonly forget: () => void
}

/**
 * Keeps which row of a list is highlighted, by its id: rows that arrive late, or go, do not move the highlight to another row.
 * Until a row is pointed at, and once that row is gone, the first row is highlighted, or none (`start`).
 */
export function useHighlight(ids: readonly string[], start: 'first' | 'none'): Highlight {
  const [pointed, setPointed] = useState<{ readonly id: string } | 'first' | 'start'>('start')
  const last = ids.length - 1
  const found = typeof pointed === 'string' ? -1 : ids.indexOf(pointed.id)
  const starts = pointed === 'first' || start === 'first' ? 0 : -1
  const at = found >= 0 ? found : Math.min(starts, last)
  const point = (index: number) => {
    const id = ids[index]
    if (id !== undefined) setPointed({ id })
  }
  return {
    at,
    point,
    step: (by, wraps) => {
      const to = at < 0 ? (by > 0 ? 0 : last) : at + by
      if (to >= 0 && to <= last) point(to)
      else if (wraps) point(to < 0 ? last : 0)
    },
    first: () => setPointed('first'),
    forget: () => setPointed('start'),
  }
}

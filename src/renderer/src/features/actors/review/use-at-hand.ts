import { useState } from 'react'

/** The current row of a list. When it disappears because it was answered, the row in its place becomes current. */
export function useAtHand<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): {
  readonly row: T | undefined
  readonly key: string | null
  readonly choose: (row: T) => void
  readonly step: (by: 1 | -1) => void
} {
  const [last, setLast] = useState<{ readonly key: string | null; readonly at: number }>({ key: null, at: 0 })
  const found = rows.findIndex((row) => keyOf(row) === last.key)
  const at = found >= 0 ? found : Math.min(last.at, rows.length - 1)
  const row = rows[at]
  const choose = (next: T) => setLast({ key: keyOf(next), at: rows.indexOf(next) })
  return {
    row,
    key: row ? keyOf(row) : null,
    choose,
    step: (by) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
      if (next) choose(next)
    },
  }
}

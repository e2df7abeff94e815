import { useEffect } from 'react'

/** Rows processed without a break: well under a frame. */
const rowsPerBatch = 400
/** Idle time in ms that is left unused. */
const idleReserveMs = 4
/** In ms: if the browser never reports idle time, the work runs after this delay. */
const latest = { timeout: 30 }

/** Computes the searchable text of rows in idle time, so that it is ready for the first letter of a filter. */
export function useWarmRows(rows: readonly { readonly searched: () => string }[]): void {
  useEffect(() => {
    let at = 0
    let call = 0
    const warm = (idle: IdleDeadline): void => {
      do {
        for (const row of rows.slice(at, at + rowsPerBatch)) row.searched()
        at += rowsPerBatch
      } while (at < rows.length && idle.timeRemaining() > idleReserveMs)
      if (at < rows.length) call = requestIdleCallback(warm, latest)
    }
    call = requestIdleCallback(warm, latest)
    return () => cancelIdleCallback(call)
  }, [rows])
}

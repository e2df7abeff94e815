import { useEffect } from 'react'

/** Rows processed without a break: well under a frame. */
const atOnce = 400
/** Idle time in ms that is left unused. */
const spared = 4
/** In ms: if the browser never reports idle time, the work runs after this delay. */
const latest = { timeout: 30 }

/** Computes the searchable text of rows in idle time, so that it is ready for the first letter of a filter. */
export function useWarmRows(rows: readonly { readonly searched: () => string }[]): void {
  useEffect(() => {
    let at = 0
    let call = 0
    const warm = (idle: IdleDeadline): void => {
      do {
        for (const row of rows.slice(at, at + atOnce)) row.searched()
        at += atOnce
      } while (at < rows.length && idle.timeRemaining() > spared)
      if (at < rows.length) call = requestIdleCallback(warm, latest)
    }
    call = requestIdleCallback(warm, latest)
    return () => cancelIdleCallback(call)
  }, [rows])
}

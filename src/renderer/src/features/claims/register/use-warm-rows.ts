import { useEffect } from 'react'

/** Rows worked on in one go: well under a frame. */
const atOnce = 400
/** ms of an idle time that are left over. */
const spared = 4
/** A window that the browser never calls idle gets its turn after so many ms. */
const latest = { timeout: 30 }

/** Works out what rows are searched by while nothing else is to do, so that the first letter of a filter finds it ready. */
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

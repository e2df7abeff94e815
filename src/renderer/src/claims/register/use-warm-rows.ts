import { useEffect } from 'react'

/** Rows worked on in one go: well under a frame. */
const atOnce = 400

/** Works out what rows are searched by while nothing else is to do, so that the first letter of a filter finds it ready. */
export function useWarmRows(rows: readonly { readonly searched: () => string }[]): void {
  useEffect(() => {
    let at = 0
    let call = 0
    const warm = (): void => {
      for (const row of rows.slice(at, at + atOnce)) row.searched()
      at += atOnce
      if (at < rows.length) call = requestIdleCallback(warm)
    }
    call = requestIdleCallback(warm)
    return () => cancelIdleCallback(call)
  }, [rows])
}

import type { BrowserWindow } from 'electron'

/** How long a window may take to commit what is half typed before it is closed all the same. */
const commitTimeoutMs = 3_000

/** What `closeAfterCommit` waits to be told. */
export type Closing = {
  /** The window has committed what was half typed. */
  readonly committed: () => void
  /** It could not, and has told the person: it is open until it is closed again. */
  readonly stays: () => void
}

/** Lets a window commit what is half typed before it goes. */
export function closeAfterCommit(window: BrowserWindow, askToCommit: () => void): Closing {
  let timer: NodeJS.Timeout | undefined
  let asked = false
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.isDestroyed()) return
    event.preventDefault()
    if (asked) return
    asked = true
    timer = setTimeout(() => window.destroy(), commitTimeoutMs)
    askToCommit()
  })
  return {
    committed: () => {
      if (!asked) return
      clearTimeout(timer)
      window.destroy()
    },
    stays: () => {
      clearTimeout(timer)
      asked = false
    },
  }
}

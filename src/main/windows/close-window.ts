import type { BrowserWindow } from 'electron'

/** How long a window may take to save its half-typed text before it is closed anyway, in milliseconds. */
const commitTimeoutMs = 3_000

/** The window's answers that `closeAfterCommit` waits for. */
export type Closing = {
  /** The window has saved its half-typed text. */
  readonly committed: () => void
  /** The window could not save, and has told the user. It stays open until it is closed again. */
  readonly stays: () => void
}

/** Lets a window save its half-typed text before it closes. */
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

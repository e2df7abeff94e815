import type { BrowserWindow } from 'electron'

/** How often main asks for a sign of life, and how long it waits before it ends a window that hangs. */
const pingEvery = 2_000
const patience = 10_000
/** A window that crashes this often in a minute is not brought back again: something is wrong at its start. */
const mostReturns = 5

/** What a watch over a window is told, until the window is closed. */
export type WindowWatch = {
  /** The window showed a sign of life. */
  readonly alive: () => void
}

/**
 * Brings a window back after a crash, or after ending it when it has not answered for ten seconds.
 * Where it was is kept by the library, so it returns to the same place.
 */
export function watchWindow(
  window: BrowserWindow,
  report: {
    readonly ping: () => void
    readonly onEnded: (why: string) => void
    readonly onGivenUp: () => void
  },
): WindowWatch {
  const contents = window.webContents
  let lastAlive: number | null = null
  let ended: number[] = []

  contents.on('render-process-gone', (_event, details) => {
    if (window.isDestroyed() || details.reason === 'clean-exit') return
    lastAlive = null
    const now = Date.now()
    ended = [...ended.filter((time) => now - time < 60_000), now]
    report.onEnded(details.reason)
    if (ended.length > mostReturns) report.onGivenUp()
    else contents.reload()
  })

  const timer = setInterval(() => {
    if (window.isDestroyed() || contents.isCrashed() || contents.isDevToolsOpened()) return
    if (lastAlive !== null && Date.now() - lastAlive > patience) {
      lastAlive = null
      contents.forcefullyCrashRenderer()
      return
    }
    report.ping()
  }, pingEvery)
  window.on('closed', () => clearInterval(timer))
  return {
    alive: () => {
      lastAlive = Date.now()
    },
  }
}

import type { BrowserWindow } from 'electron'

/** How often main pings the window, in milliseconds, and how many pings in a row may stay unanswered. */
const pingIntervalMs = 2_000
const maxUnanswered = 5
/**
 * A gap between ticks, in milliseconds, that means that the machine slept or was suspended. Pings that were not
 * answered by then do not count.
 */
const suspendGapMs = 3 * pingIntervalMs
/**
 * After this many answers since it was drawn, a window counts as healthy: its ends in a row are counted from zero
 * again.
 */
const answersUntilHealthy = 3
/** A window that ends more often than this in a row is not reloaded: something is wrong at its start. */
const maxEndsInARow = 5

/** What the watch must be told until the window is closed. */
export type WindowWatch = {
  /** The window gave a sign of life. `drawn` is the first of each load. */
  readonly alive: (to: 'drawn' | 'other') => void
  /** The machine woke from sleep. */
  readonly resumed: () => void
}

/**
 * Reloads a window after a crash, or ends it after five unanswered pings and then reloads it. It counts pings and ends,
 * and uses no clock that can be set: clocks jump, and machines sleep. The library stores where the user was, so the
 * window returns there.
 */
export function watchWindow(
  window: BrowserWindow,
  report: {
    readonly ping: () => void
    /** The window ended `inARow` times in a row. It is reloaded when the promise resolves. */
    readonly onEnded: (why: string, inARow: number) => Promise<void>
    readonly onGivenUp: () => void
  },
): WindowWatch {
  const contents = window.webContents
  /** Unanswered pings; null until the first sign of life of each load. */
  let unanswered: number | null = null
  /** Answers since the window was drawn; null before. */
  let answers: number | null = null
  let inARow = 0
  let lastTick = performance.now()

  const bringBack = async (why: string): Promise<void> => {
    await report.onEnded(why, inARow)
    if (!window.isDestroyed()) contents.reload()
  }
  contents.on('render-process-gone', (_event, details) => {
    if (window.isDestroyed() || details.reason === 'clean-exit') return
    unanswered = null
    answers = null
    inARow++
    if (inARow > maxEndsInARow) report.onGivenUp()
    else void bringBack(details.reason)
  })

  const timer = setInterval(() => {
    const now = performance.now()
    if (now - lastTick > suspendGapMs && unanswered !== null) unanswered = 0
    lastTick = now
    if (window.isDestroyed() || contents.isCrashed() || contents.isDevToolsOpened()) return
    if (unanswered !== null && unanswered >= maxUnanswered) {
      unanswered = null
      contents.forcefullyCrashRenderer()
      return
    }
    if (unanswered !== null) unanswered++
    report.ping()
  }, pingIntervalMs)
  window.on('closed', () => clearInterval(timer))
  return {
    alive: (to) => {
      unanswered = 0
      if (to === 'drawn') answers = 0
      else if (answers !== null && ++answers >= answersUntilHealthy) inARow = 0
    },
    resumed: () => {
      if (unanswered !== null) unanswered = 0
    },
  }
}

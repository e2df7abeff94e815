import type { BrowserWindow } from 'electron'

/** How often main asks for a sign of life, in milliseconds, and how many questions in a row a window may leave without an answer. */
const pingEvery = 2_000
const mostUnanswered = 5
/** A tick that comes this late, in milliseconds, says that the machine slept or stood still: what was not answered until then counts for nothing. */
const muchTooLate = 3 * pingEvery
/** A window that has answered so often since it was drawn is well: it begins anew to count how often it ended. */
const answersOfHealth = 3
/** A window that ends this often in a row is not brought back again: something is wrong at its start. */
const mostInARow = 5

/** What a watch over a window is told, until the window is closed. */
export type WindowWatch = {
  /** The window showed a sign of life; `drawn` is the first one of each load that says so. */
  readonly alive: (to: 'drawn' | 'other') => void
  /** The machine was asleep. */
  readonly resumed: () => void
}

/**
 * Brings a window back after a crash, or after ending it when it has not answered five times. It counts questions and ends, and looks at no
 * clock that can be set: clocks jump, and machines sleep. Where the window was is kept by the library, so it returns to the same place.
 */
export function watchWindow(
  window: BrowserWindow,
  report: {
    readonly ping: () => void
    /** The window ended, for the how-manieth time in a row; it comes back when this is done. */
    readonly onEnded: (why: string, inARow: number) => Promise<void>
    readonly onGivenUp: () => void
  },
): WindowWatch {
  const contents = window.webContents
  /** Null until the first sign of life of each load. */
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
    if (inARow > mostInARow) report.onGivenUp()
    else void bringBack(details.reason)
  })

  const timer = setInterval(() => {
    const now = performance.now()
    if (now - lastTick > muchTooLate && unanswered !== null) unanswered = 0
    lastTick = now
    if (window.isDestroyed() || contents.isCrashed() || contents.isDevToolsOpened()) return
    if (unanswered !== null && unanswered >= mostUnanswered) {
      unanswered = null
      contents.forcefullyCrashRenderer()
      return
    }
    if (unanswered !== null) unanswered++
    report.ping()
  }, pingEvery)
  window.on('closed', () => clearInterval(timer))
  return {
    alive: (to) => {
      unanswered = 0
      if (to === 'drawn') answers = 0
      else if (answers !== null && ++answers >= answersOfHealth) inARow = 0
    },
    resumed: () => {
      if (unanswered !== null) unanswered = 0
    },
  }
}

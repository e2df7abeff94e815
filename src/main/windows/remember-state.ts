import type { BrowserWindow } from 'electron'
import type { WindowState } from './window-bounds.ts'

/** How long a window rests before its place is told, in milliseconds. */
const rest = 300

/**
 * Tells where a window is, and whether it is maximized, whenever that has changed. One that is minimized says that it is not maximized, though
 * it comes back as it was: what it was before stays told.
 */
export function rememberState(window: BrowserWindow, tell: (state: WindowState) => void): void {
  const remember = (): void => {
    if (!window.isMinimized()) tell({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  }
  let resting: NodeJS.Timeout | undefined
  const rememberSoon = (): void => {
    clearTimeout(resting)
    resting = setTimeout(remember, rest)
  }
  // `resized` and `moved`, which come once, come on Windows and macOS alone.
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  // At once: it may be minimized the next moment.
  window.on('maximize', remember)
  window.on('close', remember)
  window.on('closed', () => clearTimeout(resting))
}

import type { BrowserWindow } from 'electron'
import type { WindowState } from './window-bounds.ts'

/** How long a window must stay unchanged before its place is reported, in milliseconds. */
const restMs = 300

/**
 * Reports a window's place, and whether it is maximized, after each change. A minimized window says that it is not
 * maximized, though it is restored maximized; so nothing is reported while it is minimized.
 */
export function rememberState(window: BrowserWindow, tell: (state: WindowState) => void): void {
  const remember = (): void => {
    if (!window.isMinimized()) tell({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  }
  let resting: NodeJS.Timeout | undefined
  const rememberSoon = (): void => {
    clearTimeout(resting)
    resting = setTimeout(remember, restMs)
  }
  // `resized` and `moved`, which fire once per change, exist only on Windows and macOS.
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  // Without delay, since the window may be minimized the next moment.
  window.on('maximize', remember)
  window.on('close', remember)
  window.on('closed', () => clearTimeout(resting))
}

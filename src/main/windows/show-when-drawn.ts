import type { BrowserWindow } from 'electron'

/** How long a window may stay hidden, in milliseconds: one that is not drawn yet is better than none. */
const drawTimeoutMs = 2_000

/**
 * Shows a hidden window once it is drawn. On Wayland `ready-to-show` may never come (electron/electron#48859), so on Linux the loaded page
 * will do; where neither comes, the window is shown after two seconds. It is maximized only then, since that shows a window at once.
 */
export function showWhenDrawn(
  window: BrowserWindow,
  { maximized, platform = process.platform }: { readonly maximized: boolean; readonly platform?: NodeJS.Platform },
): void {
  let isShown = false
  const show = (): void => {
    clearTimeout(timer)
    if (isShown || window.isDestroyed()) return
    isShown = true
    if (maximized) window.maximize()
    window.show()
  }
  const timer = setTimeout(show, drawTimeoutMs)
  window.once('ready-to-show', show)
  if (platform === 'linux') window.webContents.once('did-finish-load', show)
  window.once('closed', () => clearTimeout(timer))
}

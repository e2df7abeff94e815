import type { BrowserWindow } from 'electron'

/** How long a window may stay hidden, in milliseconds. After that, an undrawn window is better than none. */
const drawTimeoutMs = 2_000

/**
 * Shows a hidden window once it is drawn. On Wayland `ready-to-show` may never fire (electron/electron#48859), so on
 * Linux the end of loading also shows it. If neither event comes, it is shown after two seconds. It is maximized only
 * then, because maximizing shows a window at once.
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

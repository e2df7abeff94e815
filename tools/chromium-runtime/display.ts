import { setTimeout } from 'node:timers/promises'
import type { Protocol } from 'devtools-protocol'
import type { Rectangle } from 'electron'
import type { CdpSession } from './cdp.ts'
import { chromium } from './runtime.ts'

/** Whether windows are real. Without a display they are models, and pages are laid out at the model's size. */
export const hasDisplay =
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) && !process.env.CHROMIUM_RUNTIME_HEADLESS

/** The first window of Chromium, opened as an app window without tabs or address bar. The app's first window takes it over. */
export const firstWindow = 'data:text/html,<title>-</title>'

export type Placed = { readonly bounds: Rectangle; readonly state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' }

/** Moves a page's real window to the model's bounds. Chromium accepts either a state or bounds. */
export async function placeWindow(targetId: string, { bounds, state }: Placed): Promise<void> {
  const { browser } = chromium().cdp
  const { windowId, bounds: now } = await browser.send('Browser.getWindowForTarget', { targetId })
  const set = (bounds: Protocol.Browser.Bounds): Promise<void> =>
    browser.send('Browser.setWindowBounds', { windowId, bounds })
  if (now.windowState !== 'normal' && now.windowState !== state) await set({ windowState: 'normal' })
  if (state === 'normal') await set({ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height })
  else await set({ windowState: state })
}

/** Reports where the person moved the window, after it has stopped moving. */
export function watchWindow(cdp: CdpSession, targetId: string, onPlaced: (placed: Placed) => void): void {
  let changes = 0
  const read = async (): Promise<void> => {
    const change = ++changes
    await setTimeout(150)
    if (change !== changes) return
    const { bounds } = await chromium().cdp.browser.send('Browser.getWindowForTarget', { targetId })
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds
    onPlaced({ bounds: { x: left, y: top, width, height }, state: windowState })
  }
  cdp.hear('Page.frameResized', () => void read().catch(() => undefined))
}

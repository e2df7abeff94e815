import type { CdpSession } from './cdp.ts'

/**
 * Makes every document of a page hidden, as behind another window on macOS: no frames are drawn, intersection observers report nothing,
 * and timers wait for the next second.
 */
export async function hide(cdp: CdpSession): Promise<void> {
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${becomeHidden})()` })
}

/** Runs in the page. */
function becomeHidden(): void {
  const inTime = window.setTimeout.bind(window)
  Object.assign(window, {
    requestAnimationFrame: () => 0,
    setTimeout: (work: () => void, ms = 0, ...given: unknown[]) => inTime(work, Math.ceil(ms / 1000) * 1000, ...given),
  })
  IntersectionObserver.prototype.observe = () => undefined
  Object.defineProperty(Document.prototype, 'hidden', { get: () => true })
  Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' })
}

import { setTimeout } from 'node:timers/promises'
import type { Protocol } from 'devtools-protocol'
import type { Rectangle } from 'electron'
import type { CdpSession } from './cdp.ts'
import { hasDisplay } from './display.ts'
import { chromium } from './runtime.ts'

type Page = { readonly $setTitle: (title: string) => void; readonly $gone: () => void }

/** Attached pages that are not claimed yet, and pages by target. */
const attached = new Map<string, string>()
const pages = new Map<string, Page>()
const opening = new Set<Promise<unknown>>()
/** With a display, the window that Chromium opens at its start, until the app's first page takes it over. */
const first = Promise.withResolvers<string>()
let isFirstAwaited = hasDisplay
let isFirstFree = hasDisplay
let isFirstClaimed = !hasDisplay

/**
 * Chromium pauses every new page before it loads anything. Pages of this runtime are claimed. Any other page (a popup, a link in a
 * new tab) is closed, because its opener's `setWindowOpenHandler` was asked already and this runtime opens no window for a page.
 */
export function watchTargets(): void {
  const { browser } = chromium().cdp
  browser.hear('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
    attached.set(targetInfo.targetId, sessionId)
    if (isFirstAwaited) {
      isFirstAwaited = false
      first.resolve(targetInfo.targetId)
      chromium().cdp.session(sessionId).tell('Runtime.runIfWaitingForDebugger')
    } else if (isForeign(targetInfo)) void closeUnclaimed(targetInfo.targetId, chromium().cdp.session(sessionId))
    else if (waitingForDebugger) chromium().cdp.session(sessionId).tell('Runtime.runIfWaitingForDebugger')
  })
  browser.hear('Target.targetInfoChanged', ({ targetInfo }) => {
    if (!targetInfo.url.endsWith(targetInfo.title)) pages.get(targetInfo.targetId)?.$setTitle(targetInfo.title)
  })
  browser.hear('Target.targetDestroyed', ({ targetId }) => {
    attached.delete(targetId)
    pages.get(targetId)?.$gone()
    pages.delete(targetId)
  })
  browser.tell('Target.setDiscoverTargets', { discover: true })
  browser.tell('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  })
}

/** Whether a page is a popup. Chromium's own inspector is a page too, but nobody's popup. */
function isForeign({ url }: Protocol.Target.TargetInfo): boolean {
  return !url.startsWith('devtools://')
}

/** How long a popup that requests nothing may run before it is closed, in milliseconds. */
const closeTimeoutMs = 300

/**
 * Closes a popup. It shares its opener's thread, which would hang if the popup were closed while paused. So it runs until it requests
 * its first document, which is refused.
 */
async function closeUnclaimed(targetId: string, cdp: CdpSession): Promise<void> {
  await Promise.allSettled(opening)
  if (pages.has(targetId)) return
  const asked = new Promise<void>((resolve) =>
    cdp.hear('Fetch.requestPaused', ({ requestId }) => {
      cdp.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      resolve()
    }),
  )
  cdp.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  cdp.tell('Runtime.runIfWaitingForDebugger')
  await Promise.race([asked, setTimeout(closeTimeoutMs)])
  closePage(targetId)
}

/** Whether this session is the first to ask; that session gets the window that Chromium opened at its start. */
export function claimFirstWindow(): boolean {
  const isFree = !isFirstClaimed
  isFirstClaimed = true
  return isFree
}

/** Opens an empty page in its own window and attaches to it, still paused. */
export async function openPage(
  page: Page,
  options: Omit<Protocol.Target.CreateTargetRequest, 'url'>,
): Promise<{ readonly cdp: CdpSession; readonly targetId: string }> {
  const { browser } = chromium().cdp
  if (isFirstFree && options.browserContextId === undefined) {
    isFirstFree = false
    const taken = await first.promise
    pages.set(taken, page)
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: taken })
    await browser.send('Browser.setWindowBounds', {
      windowId,
      bounds: { width: options.width ?? 800, height: options.height ?? 600 },
    })
    return { cdp: chromium().cdp.session(attached.get(taken)!), targetId: taken }
  }
  const creating = browser
    .send('Target.createTarget', { url: 'about:blank', newWindow: true, ...options })
    .then(({ targetId }) => {
      pages.set(targetId, page)
      return targetId
    })
  opening.add(creating)
  const targetId = await creating.finally(() => opening.delete(creating))
  const sessionId =
    attached.get(targetId) ?? (await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId
  return { cdp: chromium().cdp.session(sessionId), targetId }
}

/** The display's bounds as Chromium's first window reports them; null without a display. */
export async function readDisplay(): Promise<{
  readonly bounds: Rectangle
  readonly workArea: Rectangle
  readonly scaleFactor: number
} | null> {
  if (!hasDisplay) return null
  const cdp = chromium().cdp.session(attached.get(await first.promise)!)
  const { result } = await cdp.send('Runtime.evaluate', { expression: displayQuery, returnByValue: true })
  return result.value as Awaited<ReturnType<typeof readDisplay>>
}
const displayQuery = `({
  bounds: { x: 0, y: 0, width: screen.width, height: screen.height },
  workArea: { x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight },
  scaleFactor: devicePixelRatio,
})`

/** Closes the page, even if it is busy. */
export function closePage(targetId: string): void {
  chromium().cdp.browser.tell('Target.closeTarget', { targetId })
}

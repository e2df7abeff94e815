import { setTimeout } from 'node:timers/promises'
import type { Protocol } from 'devtools-protocol'
import type { CdpSession } from './cdp.ts'
import { chromium } from './runtime.ts'

type Page = { readonly $setTitle: (title: string) => void; readonly $gone: () => void }

/** Attached pages that nobody has claimed yet, and pages by target. */
const attached = new Map<string, string>()
const pages = new Map<string, Page>()
const opening = new Set<Promise<unknown>>()

/**
 * Chromium stops every new page before it loads anything. Pages of ours are claimed; any other — a popup, a link in a new tab —
 * is closed, because `setWindowOpenHandler` of its opener was asked already and this runtime opens no window for a page.
 */
export function watchTargets(): void {
  const { browser } = chromium().cdp
  browser.hear('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
    attached.set(targetInfo.targetId, sessionId)
    if (isForeign(targetInfo)) void closeUnclaimed(targetInfo.targetId, chromium().cdp.session(sessionId))
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
  browser.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }] })
}

/** Chromium's own inspector is a page too, and is nobody's popup. */
function isForeign({ url }: Protocol.Target.TargetInfo): boolean {
  return !url.startsWith('devtools://')
}

/** How long a popup gets to run on, in milliseconds, when it asks for nothing. */
const patience = 300

/**
 * A popup shares its opener's thread, which hangs with it if it is closed while it is stopped. So it runs until it asks for its first
 * document, which it does not get.
 */
async function closeUnclaimed(targetId: string, cdp: CdpSession): Promise<void> {
  await Promise.allSettled(opening)
  if (pages.has(targetId)) return
  const asked = new Promise<void>((resolve) => cdp.hear('Fetch.requestPaused', ({ requestId }) => {
    cdp.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    resolve()
  }))
  cdp.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  cdp.tell('Runtime.runIfWaitingForDebugger')
  await Promise.race([asked, setTimeout(patience)])
  closePage(targetId)
}

/** Opens an empty page in a window of its own and attaches to it, still stopped. */
export async function openPage(page: Page, options: Omit<Protocol.Target.CreateTargetRequest, 'url'>): Promise<{ readonly cdp: CdpSession; readonly targetId: string }> {
  const { browser } = chromium().cdp
  const creating = browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...options }).then(({ targetId }) => {
    pages.set(targetId, page)
    return targetId
  })
  opening.add(creating)
  const targetId = await creating.finally(() => opening.delete(creating))
  const sessionId = attached.get(targetId) ?? (await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId
  return { cdp: chromium().cdp.session(sessionId), targetId }
}

/** Ends the page, however busy it is. */
export function closePage(targetId: string): void {
  chromium().cdp.browser.tell('Target.closeTarget', { targetId })
}

import type { Protocol } from 'devtools-protocol'
import { fromChromium, toChromium } from './app-scheme.ts'
import type { CdpSession } from './cdp.ts'
import { chromium } from './runtime.ts'
import type { WebContentsModel } from './web-contents.ts'

/** Chromium's net errors that apps encounter, with their numbers. */
const errorCodes: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
}

/** The address of a page, the checks of its navigations, and their events. */
export class PageNavigation {
  private readonly contents: WebContentsModel
  private frameId = ''
  private current = ''
  private state: 'still' | 'asked' | 'loading' | 'failed' = 'still'
  /** The address that main itself loads. Guards are not asked about it. */
  private own: string | null = null

  constructor(contents: WebContentsModel) {
    this.contents = contents
  }

  get url(): string {
    return fromChromium(this.current)
  }

  get isLoading(): boolean {
    return this.state === 'loading'
  }

  get hasPage(): boolean {
    return this.current !== '' && this.current !== 'about:blank'
  }

  attach(cdp: CdpSession, frameId: string): void {
    this.frameId = frameId
    const { contents } = this
    const isMain = (event: { readonly frameId: string }): boolean => event.frameId === this.frameId
    cdp.hear('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.committed(frame)
    })
    cdp.hear('Page.navigatedWithinDocument', (event) => {
      if (!isMain(event)) return
      this.current = event.url
      contents.emit('did-navigate-in-page', {}, this.url, true, 1, 1)
    })
    cdp.hear('Page.frameStartedLoading', (event) => {
      if (isMain(event) && this.state === 'still') this.state = 'asked'
    })
    cdp.hear('Page.frameStoppedLoading', (event) => {
      if (isMain(event)) void this.stopped()
    })
    cdp.hear('Page.lifecycleEvent', (event) => {
      if (!isMain(event) || !this.hasPage) return
      if (event.name === 'DOMContentLoaded') contents.emit('dom-ready', {})
      if (event.name === 'firstPaint') contents.emit('first-paint')
    })
  }

  /** Asks the app's guards about a document that the page itself requests. */
  mayLoad(url: string, frameId: string, redirected: boolean): boolean {
    const isMainFrame = frameId === this.frameId
    if (isMainFrame && this.own !== null && withoutFragment(this.own) === withoutFragment(url)) {
      this.started()
      return true
    }
    const { mainFrame } = this.contents
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame: mainFrame, initiator: mainFrame })
    if (redirected) this.contents.emit('will-redirect', event, url, false, isMainFrame, 1, 1)
    else {
      this.contents.emit('will-frame-navigate', event)
      if (isMainFrame) this.contents.emit('will-navigate', event, url, false, true, 1, 1)
    }
    if (isMainFrame && !event.defaultPrevented) this.started()
    return !event.defaultPrevented
  }

  private started(): void {
    if (this.state === 'loading') return
    this.state = 'loading'
    this.contents.emit('did-start-loading')
  }

  private committed(frame: Protocol.Page.Frame): void {
    this.started()
    this.own = null
    if (frame.unreachableUrl) {
      this.state = 'failed'
      return
    }
    this.current = frame.url + (frame.urlFragment ?? '')
    this.contents.$committed()
    this.contents.emit('did-navigate', {}, this.url, 200, 'OK')
  }

  private async stopped(): Promise<void> {
    const before = this.state
    this.state = 'still'
    if (before === 'loading') await this.readTitle()
    if (before === 'loading' && this.hasPage) this.contents.emit('did-finish-load', {})
    if (before !== 'still' && before !== 'asked') this.contents.emit('did-stop-loading')
  }

  /** Reads the title with a delay, because Chromium reports it a little later than the page has it. */
  private async readTitle(): Promise<void> {
    const { browser } = chromium().cdp
    const { targetInfo } = await browser
      .send('Target.getTargetInfo', { targetId: this.frameId })
      .catch(() => ({ targetInfo: null }))
    if (targetInfo && !targetInfo.url.endsWith(targetInfo.title)) this.contents.$setTitle(targetInfo.title)
  }

  /** Ends the pending navigation after the renderer has crashed. */
  crashed(): void {
    this.state = 'still'
    this.own = null
  }

  async load(cdp: CdpSession, url: string): Promise<void> {
    const { contents } = this
    this.own = url
    contents.emit(
      'did-start-navigation',
      { url, isSameDocument: false, isMainFrame: true, frame: contents.mainFrame },
      url,
      false,
      true,
      1,
      1,
    )
    const over = this.over()
    const { errorText, loaderId } = await cdp.send('Page.navigate', { url: toChromium(url), transitionType: 'typed' })
    if (errorText) {
      const name = errorText.replace(/^net::/, '')
      const code = errorCodes[name] ?? -2
      if (this.own === url) this.own = null
      contents.emit('did-fail-load', {}, code, name, url, true, 1, 1)
      throw Object.assign(new Error(`${name} (${code}) loading '${url}'`), { errno: code, code: name, url })
    }
    // Without a loader only the fragment has changed, and nothing is loaded.
    if (loaderId) await over
    else this.own = null
  }

  reload(cdp: CdpSession): void {
    this.own = this.url
    cdp.tell('Page.reload', {})
  }

  private over(): Promise<void> {
    const { contents } = this
    return new Promise((resolve) => {
      const ends = ['did-stop-loading', 'destroyed', 'render-process-gone'] as const
      const done = (): void => {
        for (const end of ends) contents.off(end, done)
        resolve()
      }
      for (const end of ends) contents.on(end, done)
    })
  }
}

/** Creates an event whose default the app can prevent. */
export function preventable<T extends object>(
  details: T,
): T & { readonly defaultPrevented: boolean; readonly preventDefault: () => void } {
  let prevented = false
  return Object.defineProperty(
    {
      ...details,
      preventDefault: () => {
        prevented = true
      },
      defaultPrevented: false,
    },
    'defaultPrevented',
    { get: () => prevented },
  )
}

function withoutFragment(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*/, '') : url
}

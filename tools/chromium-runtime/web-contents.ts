import { pathToFileURL } from 'node:url'
import type { WebPreferences } from 'electron'
import type { CdpSession } from './cdp.ts'
import { serveFrames } from './child-targets.ts'
import { hasDisplay } from './display.ts'
import { nativeTheme } from './native-theme.ts'
import { PageCommands } from './page-commands.ts'
import { hide } from './page-hidden.ts'
import type { Host } from './page-layout.ts'
import { PageNavigation } from './page-navigation.ts'
import { PageRequests, type OpenHandler } from './page-requests.ts'
import { PreloadChannel } from './preload-channel.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { findRendererPid } from './renderer-process.ts'
import type { SessionModel } from './session.ts'
import { closePage, openPage } from './targets.ts'
import { has } from './traits.ts'
import { WebFrameModel } from './web-frame.ts'
import { sessionOf } from './window-isolation.ts'

type Gone = { readonly reason: string; readonly exitCode: number }

const all = new Map<number, WebContentsModel>()
let lastId = 0

/** The app's listeners for events of every page. */
export const contentsWatch: {
  created: (contents: WebContentsModel) => void
  gone: (contents: WebContentsModel, details: Gone) => void
  focused: () => WebContentsModel | null
  /** The user agent that pages are printed with. */
  agent: () => string
} = {
  created: () => undefined,
  gone: () => undefined,
  focused: () => null,
  agent: () => '',
}

/** A page: one Chromium target, driven over the DevTools protocol. Calls wait until the target exists. */
export class WebContentsModel extends PageCommands {
  readonly id = ++lastId
  readonly session: SessionModel
  readonly $ready: Promise<CdpSession>
  private frame = new WebFrameModel(this)
  private readonly preload: PreloadChannel
  private readonly navigation = new PageNavigation(this)
  private readonly requests = new PageRequests(this)
  private cdp: CdpSession | null = null
  private targetId = ''
  private title = ''
  private osProcessId = 0
  private crashed = false
  private destroyed = false

  constructor(preferences: WebPreferences, host: Host | null) {
    super(host, preferences.zoomFactor ?? 1)
    this.session = sessionOf(preferences)
    this.preload = new PreloadChannel(this, preferences)
    refuseUnknown('webContents', this)
    all.set(this.id, this)
    this.$ready = this.open(preferences.javascript !== false)
    this.$ready.catch(() => this.$gone())
    contentsWatch.created(this)
  }

  get mainFrame(): WebFrameModel {
    return this.frame
  }

  /** Called when another document has replaced the page's document. */
  $committed(): void {
    this.frame.$left()
    this.frame = new WebFrameModel(this)
  }

  private async open(runsScripts: boolean): Promise<CdpSession> {
    const { cdp, targetId } = await openPage(this, {
      ...this.size(),
      ...(hasDisplay && !this.host?.isShown() ? { windowState: 'minimized' } : {}),
      ...(await this.session.$contextOption()),
    })
    this.cdp = cdp
    this.targetId = targetId
    this.session.$pages.add(cdp)
    this.navigation.attach(cdp, targetId)
    this.requests.attach(cdp)
    this.listen(cdp)
    const userAgent = this.session.getUserAgent()
    const settled = [
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      cdp.send('Emulation.setEmulatedMedia', { features: nativeTheme.$media() }),
      ...(has('hidden-pages') ? [hide(cdp)] : []),
      ...(runsScripts ? [] : [cdp.send('Emulation.setScriptExecutionDisabled', { value: true })]),
      ...(userAgent ? [cdp.send('Emulation.setUserAgentOverride', { userAgent })] : []),
      ...this.preload.attach(cdp, targetId),
      ...serveFrames(cdp, {
        session: this.session,
        contentsId: this.id,
        frame: () => this.frame,
        mayNavigate: (url, frameId, redirected) => this.navigation.mayLoad(url, frameId, redirected),
        beforeCommit: (url) => this.session.$beforeCommit(this, url),
      }),
      this.$applySize(cdp),
      cdp.send('Runtime.runIfWaitingForDebugger'),
    ]
    await Promise.all(settled)
    return cdp
  }

  private listen(cdp: CdpSession): void {
    this.on('did-stop-loading', () => void this.findProcess(cdp))
    cdp.hear('Inspector.targetCrashed', () => this.rendererGone({ reason: 'crashed', exitCode: 5 }))
    cdp.hear('Inspector.targetReloadedAfterCrash', () => {
      this.crashed = false
    })
  }

  /**
   * Looks up the process as soon as a page has loaded, so that its id is known when the app asks. Chromium refuses a trace while that of a
   * page which was just destroyed still ends, so it is tried again.
   */
  private async findProcess(cdp: CdpSession): Promise<void> {
    for (let tries = 0; tries < 10 && !this.destroyed && !this.crashed; tries++) {
      const pid = await findRendererPid(cdp, this.targetId).catch(() => 0)
      if (this.destroyed || this.crashed) return
      this.osProcessId = pid
      if (pid !== 0) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  private rendererGone(details: Gone): void {
    if (this.destroyed || this.crashed) return
    this.crashed = true
    this.osProcessId = 0
    this.frame.$crashed()
    this.preload.forget()
    this.navigation.crashed()
    this.emit('render-process-gone', {}, details)
    contentsWatch.gone(this, details)
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    if (!this.crashed) this.preload.send(channel, args)
  }

  async loadURL(url: string): Promise<void> {
    await this.navigation.load(await this.$ready, url)
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(path).href)
  }

  getURL(): string {
    return this.navigation.url
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.navigation.isLoading
  }

  reload(): void {
    void this.$ready.then(
      (cdp) => this.navigation.reload(cdp),
      () => undefined,
    )
  }

  reloadIgnoringCache(): void {
    this.reload()
  }

  stop(): void {
    this.cdp?.tell('Page.stopLoading')
  }

  /** Closes the page and its window without asking the app. The page's `beforeunload` is asked only with `waitForBeforeUnload`. */
  close(options: { waitForBeforeUnload?: boolean } = {}): void {
    if (options.waitForBeforeUnload)
      void this.$mayUnload().then((may) => {
        if (may) this.$destroy()
      })
    else this.$destroy()
  }

  $destroy(): void {
    if (this.destroyed) return
    void this.$ready.then(
      () => closePage(this.targetId),
      () => undefined,
    )
    this.$gone()
  }

  $gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.frame.$left()
    all.delete(this.id)
    if (this.cdp) this.session.$pages.delete(this.cdp)
    this.cdp?.emit('gone')
    this.emit('destroyed')
    this.host?.gone()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isCrashed(): boolean {
    return this.crashed
  }

  forcefullyCrashRenderer(): void {
    this.cdp?.tell('Page.crash')
  }

  protected agent(): string {
    return contentsWatch.agent()
  }

  getOSProcessId(): number {
    return this.osProcessId
  }

  getProcessId(): number {
    return this.id
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.requests.openHandler = handler
  }

  /** Whether the page's `beforeunload` allows it to close. */
  async $mayUnload(): Promise<boolean> {
    if (this.crashed || this.destroyed || !this.navigation.hasPage) return true
    const code = "window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return this.executeJavaScript(code).then(
      (may) => may !== false,
      () => true,
    )
  }

  $setTitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', {}, title, true)
  }

  getOrCreateDevToolsTargetId(): string {
    return this.targetId
  }
}

export const webContents = refuseUnknown('webContents', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) =>
    [...all.values()].find((contents) => contents.getOrCreateDevToolsTargetId() === targetId),
  getFocusedWebContents: () => contentsWatch.focused(),
})

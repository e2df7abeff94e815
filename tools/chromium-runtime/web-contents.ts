import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import type { Protocol } from 'devtools-protocol'
import type {
  HandlerDetails,
  NativeImage,
  PrintToPDFOptions,
  Rectangle,
  WebContents,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron'
import { fromChromium } from './app-scheme.ts'
import type { CdpSession } from './cdp.ts'
import { serveFrames } from './child-targets.ts'
import { hasDisplay } from './display.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { PageNavigation } from './page-navigation.ts'
import { PreloadChannel } from './preload-channel.ts'
import { withAgent } from './print-agent.ts'
import { pdfOptions } from './print-to-pdf.ts'
import { tellFocus } from './page-focus.ts'
import { hide } from './page-hidden.ts'
import { has } from './traits.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { findRendererPid } from './renderer-process.ts'
import { chromium, runtime, say } from './runtime.ts'
import { sessionFor, type SessionModel } from './session.ts'
import { closePage, openPage } from './targets.ts'
import { WebFrameModel } from './web-frame.ts'

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse
type Host = {
  readonly size: () => { width: number; height: number }
  readonly isShown: () => boolean
  readonly gone: () => void
}
type Gone = { readonly reason: string; readonly exitCode: number }

const all = new Map<number, WebContentsModel>()
let lastId = 0

/** What the app hears of every page. */
export const contentsWatch: {
  created: (contents: WebContentsModel) => void
  gone: (contents: WebContentsModel, details: Gone) => void
  focused: () => WebContentsModel | null
  /** What pages call themselves when they are printed. */
  agent: () => string
} = {
  created: () => undefined,
  gone: () => undefined,
  focused: () => null,
  agent: () => '',
}

/** A page: one target of Chromium's, driven over the DevTools protocol. Calls wait until the target stands. */
export class WebContentsModel extends EventEmitter {
  readonly id = ++lastId
  readonly session: SessionModel
  readonly mainFrame: WebFrameModel
  readonly $ready: Promise<CdpSession>
  private readonly preload: PreloadChannel
  private readonly navigation = new PageNavigation(this)
  private readonly host: Host | null
  private cdp: CdpSession | null = null
  private targetId = ''
  private title = ''
  private osProcessId = 0
  private crashed = false
  private destroyed = false
  private openHandler: OpenHandler | null = null
  private caretBrowsing = false
  private webRtc = 'default'
  private zoom = 1

  constructor(preferences: WebPreferences, host: Host | null) {
    super()
    this.setMaxListeners(0)
    this.host = host
    this.session =
      (preferences.session as unknown as SessionModel | undefined) ?? sessionFor(preferences.partition ?? '')
    this.preload = new PreloadChannel(this, preferences)
    this.zoom = preferences.zoomFactor ?? 1
    this.mainFrame = new WebFrameModel({
      url: () => this.getURL(),
      id: () => this.targetId,
      processId: () => this.getProcessId(),
      run: (code) => this.executeJavaScript(code),
    })
    refuseUnknown('webContents', this)
    all.set(this.id, this)
    this.$ready = this.open(preferences.javascript !== false)
    this.$ready.catch(() => this.$gone())
    contentsWatch.created(this)
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
        frame: this.mainFrame,
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
    cdp.hear('Runtime.consoleAPICalled', (call) => this.emitConsole(call))
    cdp.hear('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.askToOpen(url, windowName, windowFeatures.join(','), 'new-window'),
    )
    cdp.hear('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition === 'newTab' || disposition === 'newWindow')
        this.askToOpen(url, '', '', disposition === 'newTab' ? 'background-tab' : 'new-window')
    })
    cdp.hear('Page.downloadWillBegin', (event) => this.session.$downloadBegins(this, event))
    cdp.hear('Page.javascriptDialogOpening', (opened) => this.answerDialog(cdp, opened))
    cdp.hear('Inspector.targetCrashed', () => this.rendererGone({ reason: 'crashed', exitCode: 5 }))
    cdp.hear('Inspector.targetReloadedAfterCrash', () => {
      this.crashed = false
    })
  }

  /** The process is looked for when a page stands, so that it is known when the app asks. */
  private async findProcess(cdp: CdpSession): Promise<void> {
    this.osProcessId = await findRendererPid(cdp, this.targetId).catch(() => 0)
  }

  private askToOpen(
    url: string,
    frameName: string,
    features: string,
    disposition: HandlerDetails['disposition'],
  ): void {
    const answer = this.openHandler?.({
      url: fromChromium(url),
      frameName,
      features,
      disposition,
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    })
    if (answer?.action !== 'deny') say('pages open no windows in this runtime; it denied one')
  }

  /** A test that drives Chromium answers the page's dialogs itself; otherwise nobody can. */
  private answerDialog(cdp: CdpSession, { type, message }: Protocol.Page.JavascriptDialogOpeningEvent): void {
    if (runtime.commandLine.switches.has('remote-debugging-port') && type !== 'beforeunload') return
    if (type !== 'beforeunload') say(`the page’s ${type} “${message}” was answered with no`)
    cdp.tell('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' || type === 'alert' })
  }

  private rendererGone(details: Gone): void {
    if (this.destroyed || this.crashed) return
    this.crashed = true
    this.osProcessId = 0
    this.preload.forget()
    this.navigation.crashed()
    this.emit('render-process-gone', {}, details)
    contentsWatch.gone(this, details)
  }

  private emitConsole({ type, args, stackTrace }: Protocol.Runtime.ConsoleAPICalledEvent): void {
    if (this.listenerCount('console-message') === 0) return
    const level = type === 'error' || type === 'warning' || type === 'debug' ? type : 'info'
    const message = args
      .map((arg) => (arg.value === undefined ? (arg.description ?? arg.type) : String(arg.value)))
      .join(' ')
    const frame = stackTrace?.callFrames[0]
    this.emit('console-message', {
      level,
      message,
      lineNumber: (frame?.lineNumber ?? 0) + 1,
      sourceId: fromChromium(frame?.url ?? ''),
      frame: this.mainFrame,
    })
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

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const cdp = await this.$ready
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }

  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(
      `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) })()`,
    )
    return randomBytes(8).toString('hex')
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

  /** Closes the page and its window without asking the app; the page itself only where the caller wants that. */
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
    all.delete(this.id)
    if (this.cdp) this.session.$pages.delete(this.cdp)
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

  getOSProcessId(): number {
    return this.osProcessId
  }

  getProcessId(): number {
    return this.id
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const cdp = await this.$ready
    const { data } = await cdp.send('Page.printToPDF', pdfOptions(options))
    return withAgent(Buffer.from(data, 'base64'), contentsWatch.agent())
  }

  async capturePage(area?: Rectangle): Promise<NativeImage> {
    const cdp = await this.$ready
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'png',
      ...(area ? { clip: { ...area, scale: 1 } } : {}),
    })
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
  }

  isDevToolsOpened(): boolean {
    return false
  }

  openDevTools(): void {
    say('DevTools open only in Electron; start with --remote-debugging-port=9222 and inspect from a browser instead')
  }

  closeDevTools(): void {}

  toggleDevTools(): void {
    this.openDevTools()
  }

  private size(): { width: number; height: number } {
    return this.host?.size() ?? { width: 800, height: 600 }
  }

  /** Layout zoom: fewer CSS pixels, each as much larger. A real window that is shown gives the size itself. */
  async $applySize(cdp: CdpSession): Promise<void> {
    const isReal = hasDisplay && (this.host?.isShown() ?? false)
    if (isReal) await cdp.send('Emulation.clearDeviceMetricsOverride')
    if (isReal && this.zoom === 1) return
    const { width, height } = isReal ? await contentSize(cdp) : this.size()
    const deviceScaleFactor = Number(runtime.commandLine.switches.get('force-device-scale-factor') ?? 1) * this.zoom
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / this.zoom),
      height: Math.round(height / this.zoom),
      deviceScaleFactor,
      mobile: false,
    })
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.zoom = factor
    void this.$ready.then((cdp) => this.$applySize(cdp)).catch(() => undefined)
  }

  getZoomFactor(): number {
    return this.zoom
  }

  get zoomFactor(): number {
    return this.zoom
  }

  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }

  get zoomLevel(): number {
    return Math.log(this.zoom) / Math.log(1.2)
  }

  set zoomLevel(level: number) {
    this.setZoomFactor(1.2 ** level)
  }

  getZoomLevel(): number {
    return this.zoomLevel
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }

  undo(): void {
    this.edit('undo')
  }
  redo(): void {
    this.edit('redo')
  }
  cut(): void {
    this.edit('cut')
  }
  copy(): void {
    this.edit('copy')
  }
  paste(): void {
    this.edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.edit('delete')
  }
  selectAll(): void {
    this.edit('selectAll')
  }

  /** Chromium takes editing commands with a key event; this one has no key of its own. */
  private edit(command: string): void {
    this.cdp?.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
    this.cdp?.tell('Input.dispatchKeyEvent', { type: 'keyUp' })
  }

  /** Whether the page's `beforeunload` lets it go. */
  async $mayUnload(): Promise<boolean> {
    if (this.crashed || this.destroyed || !this.navigation.hasPage) return true
    const code = "window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return this.executeJavaScript(code).then(
      (may) => may !== false,
      () => true,
    )
  }

  async $setBackground(color: string): Promise<void> {
    if (!/^#[0-9a-f]{6}$/i.test(color)) return
    const [r = 0, g = 0, b = 0] = Buffer.from(color.slice(1), 'hex')
    const cdp = await this.$ready
    cdp.tell('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } })
  }

  $setTitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', {}, title, true)
  }

  /** Chromium runs with caret browsing for every page; this keeps what the app asked for. */
  get caretBrowsingEnabled(): boolean {
    return this.caretBrowsing
  }

  set caretBrowsingEnabled(enabled: boolean) {
    this.caretBrowsing = enabled
  }

  setCaretBrowsingEnabled(enabled: boolean): void {
    this.caretBrowsing = enabled
  }

  isCaretBrowsingEnabled(): boolean {
    return this.caretBrowsing
  }

  /** Chromium runs with one policy for every page; another is refused instead of being kept and not obeyed. */
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    if (policy !== chromium().webRtcPolicy)
      throw new Error(`chromium-runtime: the WebRTC policy ${policy} is not part of this runtime`)
    this.webRtc = policy
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.webRtc
  }

  focus(): void {
    void this.$ready.then(
      (cdp) => cdp.tell('Page.bringToFront'),
      () => undefined,
    )
  }

  /** Tells the page that it has, or no longer has, the focus of the keyboard. */
  $setFocused(has: boolean): void {
    void this.$ready.then((cdp) => tellFocus(cdp, has)).catch(() => undefined)
    if (has) this.focus()
  }

  setBackgroundThrottling(_allowed: boolean): void {}

  getOrCreateDevToolsTargetId(): string {
    return this.targetId
  }
}

async function contentSize(cdp: CdpSession): Promise<{ width: number; height: number }> {
  const { cssLayoutViewport } = await cdp.send('Page.getLayoutMetrics')
  return { width: cssLayoutViewport.clientWidth, height: cssLayoutViewport.clientHeight }
}

export const webContents = refuseUnknown('webContents', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) =>
    [...all.values()].find((contents) => contents.getOrCreateDevToolsTargetId() === targetId),
  getFocusedWebContents: () => contentsWatch.focused(),
})

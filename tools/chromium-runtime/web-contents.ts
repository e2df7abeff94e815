import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Protocol } from 'devtools-protocol'
import type { PrintToPDFOptions, WebPreferences, WindowOpenHandlerResponse } from 'electron'
import { fromChromium, toChromium } from './app-scheme.ts'
import type { CdpSession } from './cdp.ts'
import { codec } from './codec.ts'
import { ipcMain } from './ipc-main.ts'
import { nativeTheme } from './native-theme.ts'
import type { FromPreload, ToPreload } from './page/preload-world.ts'
import { pageWorldSource, preloadWorldSource } from './page/sources.ts'
import { pdfOptions } from './print-to-pdf.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { chromium, runtime, say } from './runtime.ts'
import { serveRequest } from './serve-request.ts'
import { sessionFor, type SessionModel } from './session.ts'
import { WebFrameModel } from './web-frame.ts'

const preloadWorld = 'Electron Isolated Context'
const all = new Map<number, WebContentsModel>()
let lastId = 0
let announce: (contents: WebContentsModel) => void = () => undefined

/** Hears of every page when it is made: `web-contents-created`. */
export function onContentsCreated(listener: typeof announce): void {
  announce = listener
}

type OpenHandler = (details: { url: string; frameName: string; features: string; disposition: string; referrer: { url: string; policy: string } }) => WindowOpenHandlerResponse

/** A page: one target of Chromium's, driven over the DevTools protocol. Calls wait until the target stands. */
export class WebContentsModel extends EventEmitter {
  readonly id = ++lastId
  readonly session: SessionModel
  readonly mainFrame: WebFrameModel
  readonly $ready: Promise<CdpSession>
  private readonly preferences: WebPreferences
  private readonly secret = `runtime-${randomBytes(12).toString('hex')}`
  private cdp: CdpSession | null = null
  private targetId = ''
  private frameId = ''
  private url = ''
  private title = ''
  private preloadContext: string | null = null
  private crashed = false
  private destroyed = false
  private loading = false
  private loads = 0
  private ownNavigation: string | null = null
  private openHandler: OpenHandler | null = null
  private caretBrowsing = false
  private zoom = 1
  private devToolsOpen = false
  /** What the window knows: its size for the page, and how to close it. */
  $host: { readonly size: () => { width: number; height: number }; readonly closeRequested: () => void; readonly gone: () => void } | null = null

  constructor(preferences: WebPreferences) {
    super()
    this.setMaxListeners(0)
    this.preferences = preferences
    this.session = (preferences.session as unknown as SessionModel | undefined) ?? sessionFor(preferences.partition ?? '')
    this.mainFrame = new WebFrameModel({ url: () => this.getURL(), id: () => this.frameId, processId: () => this.getProcessId(), run: (code) => this.executeJavaScript(code) })
    refuseUnknown('webContents', this)
    all.set(this.id, this)
    this.$ready = this.open()
    this.$ready.catch(() => this.$gone())
    announce(this)
  }

  private async open(): Promise<CdpSession> {
    const { browser } = chromium().cdp
    const context = await this.session.$contextOption()
    const { width, height } = this.$host?.size() ?? { width: 800, height: 600 }
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height, ...context })
    this.targetId = targetId
    this.frameId = targetId
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    const cdp = chromium().cdp.session(sessionId)
    this.cdp = cdp
    this.session.$pages.add(cdp)
    this.listen(cdp)
    const emulated = nativeTheme.$media()
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      cdp.send('Runtime.addBinding', { name: this.secret, executionContextName: preloadWorld }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(this.secret) }),
      ...(this.preferences.preload ? [cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: this.preloadSource(this.preferences.preload), worldName: preloadWorld })] : []),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      cdp.send('Emulation.setEmulatedMedia', { features: emulated }),
      this.session.getUserAgent() ? cdp.send('Emulation.setUserAgentOverride', { userAgent: this.session.getUserAgent() }) : undefined,
      this.$applySize(cdp),
    ])
    return cdp
  }

  private preloadSource(path: string): string {
    let code: string
    try {
      code = readFileSync(path, 'utf8')
    } catch (error) {
      const { message } = error as Error
      setImmediate(() => this.emit('preload-error', {}, path, error))
      return `console.error(${JSON.stringify(`Unable to load preload script: ${path}\n${message}`)})`
    }
    const { versions } = process
    return preloadWorldSource(this.secret, {
      binding: this.secret,
      process: {
        platform: process.platform, arch: process.arch, versions: { ...versions }, type: 'renderer', sandboxed: true, contextIsolated: true, pid: 0,
        argv: [process.argv[0], ...(this.preferences.additionalArguments ?? [])], env: { ...process.env }, execPath: process.execPath,
      },
    }, code)
  }

  private listen(cdp: CdpSession): void {
    cdp.hear('Fetch.requestPaused', (paused) => void serveRequest(cdp, paused, {
      session: this.session, contentsId: this.id, frame: this.mainFrame,
      mayNavigate: (url, frameId, redirected) => this.mayNavigate(url, frameId, redirected),
      beforeCommit: (url) => this.session.$beforeCommit(this, url),
    }))
    cdp.hear('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string }
      if (context.name === preloadWorld && frameId === this.frameId) this.preloadContext = context.uniqueId
    })
    cdp.hear('Runtime.executionContextsCleared', () => { this.preloadContext = null })
    cdp.hear('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === this.secret) void this.fromPreload(JSON.parse(payload) as FromPreload)
    })
    cdp.hear('Runtime.consoleAPICalled', (call) => this.emitConsole(call))
    cdp.hear('Page.frameNavigated', ({ frame }) => { if (!frame.parentId) this.navigated(frame) })
    cdp.hear('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.frameId) return
      this.url = url
      this.emit('did-navigate-in-page', {}, fromChromium(url), true, 1, 1)
    })
    cdp.hear('Page.frameStartedLoading', ({ frameId }) => { if (frameId === this.frameId) this.startedLoading() })
    cdp.hear('Page.frameStoppedLoading', ({ frameId }) => { if (frameId === this.frameId) this.stoppedLoading() })
    cdp.hear('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId !== this.frameId) return
      if (name === 'DOMContentLoaded') this.emit('dom-ready', {})
      if (name === 'firstPaint') this.emit('first-paint')
    })
    cdp.hear('Page.downloadWillBegin' as never, (event: never) => this.session.$downloadBegins(this, event))
    cdp.hear('Page.javascriptDialogOpening', () => undefined)
    cdp.hear('Inspector.targetCrashed', () => this.rendererGone('crashed', 5))
    cdp.hear('Debugger.paused', (paused) => void this.answerPath(cdp, paused))
    cdp.hear('Target.attachedToTarget', (attached) => void this.adopt(cdp, attached))
    if (this.preferences.preload) cdp.tell('Debugger.enable', { maxScriptsCacheSize: 0 })
  }

  /** Workers and sub-frames are let run, their requests served as the page's; a new page is what `setWindowOpenHandler` is about. */
  private async adopt(parent: CdpSession, { sessionId, targetInfo, waitingForDebugger }: Protocol.Target.AttachedToTargetEvent): Promise<void> {
    const child = chromium().cdp.session(sessionId)
    if (targetInfo.type === 'page') {
      this.openHandler?.({ url: fromChromium(targetInfo.url), frameName: '', features: '', disposition: 'new-window', referrer: { url: this.getURL(), policy: '' } })
      chromium().cdp.browser.tell('Target.closeTarget', { targetId: targetInfo.targetId })
      return
    }
    if (targetInfo.type === 'iframe' || targetInfo.type === 'worker') {
      child.hear('Fetch.requestPaused', (paused) => void serveRequest(child, paused, {
        session: this.session, contentsId: this.id, frame: this.mainFrame,
        mayNavigate: (url, frameId, redirected) => this.mayNavigate(url, frameId, redirected),
        beforeCommit: () => Promise.resolve(),
      }))
      child.hear('Target.attachedToTarget', (attached) => void this.adopt(child, attached))
      child.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
      child.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    }
    if (waitingForDebugger) child.tell('Runtime.runIfWaitingForDebugger')
    void parent
  }

  private mayNavigate(url: string, frameId: string, redirected: boolean): boolean {
    const isMainFrame = frameId === this.frameId
    if (isMainFrame && this.ownNavigation !== null && sameDocument(this.ownNavigation, url)) return true
    let prevented = false
    const event = { url, isMainFrame, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame, preventDefault: () => { prevented = true }, get defaultPrevented() { return prevented } }
    if (redirected && isMainFrame) this.emit('will-redirect', event, url, false, isMainFrame, 1, 1)
    else {
      this.emit('will-frame-navigate', event)
      if (isMainFrame) this.emit('will-navigate', event, url, false, true, 1, 1)
    }
    return !prevented
  }

  private navigated(frame: Protocol.Page.Frame): void {
    this.crashed = false
    if (frame.unreachableUrl) return
    this.frameId = frame.id
    this.url = frame.url + (frame.urlFragment ?? '')
    this.ownNavigation = null
    this.emit('did-navigate', {}, fromChromium(this.url), 200, 'OK')
  }

  private startedLoading(): void {
    if (this.loading) return
    this.loading = true
    this.emit('did-start-loading')
  }

  private stoppedLoading(): void {
    if (!this.loading) return
    this.loading = false
    if (this.url !== '' && this.url !== 'about:blank') this.emit('did-finish-load', {})
    this.emit('did-stop-loading')
  }

  private rendererGone(reason: string, exitCode: number): void {
    if (this.destroyed || this.crashed) return
    this.crashed = true
    this.preloadContext = null
    this.emit('render-process-gone', {}, { reason, exitCode })
    gone(this, { reason, exitCode })
  }

  private async fromPreload(message: FromPreload): Promise<void> {
    if (message.op === 'preload-error') {
      this.emit('preload-error', {}, this.preferences.preload, Object.assign(new Error(message.message), { stack: message.stack }))
      return
    }
    if (message.op === 'zoom') {
      this.setZoomFactor(message.factor)
      return
    }
    const event = { type: 'frame', sender: this, senderFrame: this.mainFrame, processId: this.getProcessId(), frameId: 1, ports: [], reply: (channel: string, ...args: unknown[]) => this.send(channel, ...args) }
    const args = codec.decode(message.value) as unknown[]
    if (message.op === 'send') {
      this.emit('ipc-message', event, message.channel, ...args)
      ipcMain.emit(message.channel, event, ...args)
      return
    }
    const context = this.preloadContext
    try {
      const value = await ipcMain.$invoke(event as never, message.channel, args)
      this.toPreload({ op: 'reply', id: message.id, ok: true, value: codec.encode(value) }, context)
    } catch (error) {
      this.toPreload({ op: 'reply', id: message.id, ok: false, value: String(error) }, context)
    }
  }

  private toPreload(message: ToPreload, context = this.preloadContext): void {
    if (context === null || context !== this.preloadContext || this.crashed) return
    this.cdp?.tell('Runtime.evaluate', { expression: `receiveFromMain(${JSON.stringify(message)})`, uniqueContextId: context, silent: true })
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this.toPreload({ op: 'event', channel, value: codec.encode(args) })
  }

  /** Serves `webUtils.getPathForFile`, whose preload half waits in a `debugger` statement. */
  private async answerPath(cdp: CdpSession, { callFrames }: Protocol.Debugger.PausedEvent): Promise<void> {
    try {
      const callFrameId = callFrames[0]?.callFrameId ?? ''
      const { result } = await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'globalThis.pathAskedOfMain?.file' })
      if (!result.objectId) return
      const { path } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId })
      await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: `globalThis.pathAskedOfMain.path = ${JSON.stringify(path)}` })
    } finally {
      cdp.tell('Debugger.resume', {})
    }
  }

  private emitConsole({ type, args, stackTrace }: Protocol.Runtime.ConsoleAPICalledEvent): void {
    if (this.listenerCount('console-message') === 0) return
    const level = type === 'error' ? 'error' : type === 'warning' ? 'warning' : type === 'debug' ? 'debug' : 'info'
    const message = args.map((arg) => (arg.value === undefined ? (arg.description ?? arg.type) : String(arg.value))).join(' ')
    const frame = stackTrace?.callFrames[0]
    this.emit('console-message', { level, message, lineNumber: (frame?.lineNumber ?? 0) + 1, sourceId: fromChromium(frame?.url ?? ''), frame: this.mainFrame })
  }

  async loadURL(url: string): Promise<void> {
    const load = ++this.loads
    const cdp = await this.$ready
    this.ownNavigation = url
    this.emit('did-start-navigation', { url, isSameDocument: false, isMainFrame: true, frame: this.mainFrame }, url, false, true, 1, 1)
    const finished = new Promise<void>((resolve) => this.once('did-stop-loading', () => resolve()))
    const { errorText } = await cdp.send('Page.navigate', { url: toChromium(url), transitionType: 'typed' })
    if (errorText) {
      if (load === this.loads) this.ownNavigation = null
      const code = errorCodes[errorText] ?? -2
      const name = errorText.replace(/^net::/, '')
      this.emit('did-fail-load', {}, code, name, url, true, 1, 1)
      throw Object.assign(new Error(`${name} (${code}) loading '${url}'`), { errno: code, code: name, url })
    }
    await finished
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(new URL(path, `file://${process.cwd()}/`).href)
  }

  getURL(): string {
    return fromChromium(this.url)
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.loading
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const cdp = await this.$ready
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }

  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(`(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) })()`)
    return randomBytes(8).toString('hex')
  }

  reload(): void {
    this.ownNavigation = this.getURL()
    this.crashed = false
    void this.$ready.then((cdp) => cdp.tell('Page.reload', {}))
  }

  stop(): void {
    this.cdp?.tell('Page.stopLoading')
  }

  close(options: { waitForBeforeUnload?: boolean } = {}): void {
    if (this.$host) this.$host.closeRequested()
    else this.$destroy()
    void options
  }

  /** Ends the target, however busy its page is. */
  $destroy(): void {
    if (this.destroyed) return
    void this.$ready.then(() => chromium().cdp.browser.tell('Target.closeTarget', { targetId: this.targetId }), () => undefined)
    this.$gone()
  }

  $gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    all.delete(this.id)
    if (this.cdp) {
      this.session.$pages.delete(this.cdp)
      chromium().cdp.drop(this.cdp.id)
    }
    this.emit('destroyed')
    this.$host?.gone()
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

  getProcessId(): number {
    return this.id
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const cdp = await this.$ready
    return Buffer.from((await cdp.send('Page.printToPDF', pdfOptions(options))).data, 'base64')
  }

  isDevToolsOpened(): boolean {
    return this.devToolsOpen
  }

  openDevTools(): void {
    say('DevTools open only in Electron; connect an inspector with --remote-debugging-port instead')
  }

  closeDevTools(): void {}
  toggleDevTools(): void {
    this.openDevTools()
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.zoom = factor
    void this.$ready.then((cdp) => this.$applySize(cdp))
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

  /** Layout zoom: fewer CSS pixels, each as much larger. */
  async $applySize(cdp: CdpSession): Promise<void> {
    const { width, height } = this.$host?.size() ?? { width: 800, height: 600 }
    const deviceScaleFactor = Number(runtime.commandLine.switches.get('force-device-scale-factor') ?? 1) * this.zoom
    await cdp.send('Emulation.setDeviceMetricsOverride', { width: Math.round(width / this.zoom), height: Math.round(height / this.zoom), deviceScaleFactor, mobile: false })
  }

  get zoomLevel(): number {
    return Math.log(this.zoom) / Math.log(1.2)
  }

  set zoomLevel(level: number) {
    this.setZoomFactor(1.2 ** level)
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }

  getZoomLevel(): number {
    return this.zoomLevel
  }

  undo(): void { this.edit('undo') }
  redo(): void { this.edit('redo') }
  cut(): void { this.edit('cut') }
  copy(): void { this.edit('copy') }
  paste(): void { this.edit('paste') }
  pasteAndMatchStyle(): void { this.edit('pasteAndMatchStyle') }
  delete(): void { this.edit('delete') }
  selectAll(): void { this.edit('selectAll') }

  /** An editing command comes with a key event; this one has no key of its own. */
  private edit(command: string): void {
    this.cdp?.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
    this.cdp?.tell('Input.dispatchKeyEvent', { type: 'keyUp' })
  }

  /** Whether the page's `beforeunload` lets it go. */
  async $mayUnload(): Promise<boolean> {
    if (this.crashed || this.destroyed || this.url === '') return true
    const code = "window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return this.executeJavaScript(code).then((may) => may !== false, () => true)
  }

  async $setBackground(color: string): Promise<void> {
    const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(color) ?? []
    if (!r) return
    const cdp = await this.$ready
    cdp.tell('Emulation.setDefaultBackgroundColorOverride', { color: { r: Number.parseInt(r, 16), g: Number.parseInt(g, 16), b: Number.parseInt(b, 16), a: 1 } })
  }

  get caretBrowsingEnabled(): boolean {
    return this.caretBrowsing
  }

  /** Chromium runs with caret browsing for every page; this keeps what the app asked for. */
  set caretBrowsingEnabled(enabled: boolean) {
    this.caretBrowsing = enabled
  }

  setCaretBrowsingEnabled(enabled: boolean): void {
    this.caretBrowsing = enabled
  }

  isCaretBrowsingEnabled(): boolean {
    return this.caretBrowsing
  }

  focus(): void {
    this.cdp?.tell('Page.bringToFront')
  }

  setBackgroundThrottling(_allowed: boolean): void {}

  getOrCreateDevToolsTargetId(): string {
    return this.targetId
  }

  $setTitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', { preventDefault: () => undefined, defaultPrevented: false }, title, true)
  }

  get $targetId(): string {
    return this.targetId
  }
}

const errorCodes: Readonly<Record<string, number>> = {
  'net::ERR_ABORTED': -3, 'net::ERR_FAILED': -2, 'net::ERR_BLOCKED_BY_CLIENT': -20, 'net::ERR_FILE_NOT_FOUND': -6, 'net::ERR_NAME_NOT_RESOLVED': -105, 'net::ERR_CONNECTION_REFUSED': -102, 'net::ERR_INVALID_URL': -300,
}

function sameDocument(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other)
}

function withoutFragment(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*/, '') : url
}

let gone: (contents: WebContentsModel, details: { reason: string; exitCode: number }) => void = () => undefined
export function onRendererGone(listener: typeof gone): void {
  gone = listener
}

/** Follows what Chromium says of its targets: titles, closed pages, and pages that nobody asked for. */
export function watchTargets(): void {
  const { browser } = chromium().cdp
  browser.hear('Target.targetInfoChanged', ({ targetInfo }) => webContents.fromDevToolsTargetId(targetInfo.targetId)?.$setTitle(targetInfo.title))
  browser.hear('Target.targetDestroyed', ({ targetId }) => webContents.fromDevToolsTargetId(targetId)?.$gone())
  browser.tell('Target.setDiscoverTargets', { discover: true })
}

export const webContents = refuseUnknown('webContents', {
  getAllWebContents: () => [...all.values()],
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) => [...all.values()].find((contents) => contents.$targetId === targetId),
  getFocusedWebContents: () => focused(),
})

let focused: () => WebContentsModel | null = () => null
export function focusedBy(find: typeof focused): void {
  focused = find
}

import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { hasDisplay, placeWindow, watchWindow, type Placed } from './display.ts'
import { preventable } from './page-navigation.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { screen } from './screen.ts'
import { has } from './traits.ts'
import { contentsWatch, WebContentsModel } from './web-contents.ts'

const windows = new Map<number, BrowserWindow>()
let lastId = 0
let focused: BrowserWindow | null = null
contentsWatch.focused = () => focused?.webContents ?? null

type Heard = 'browser-window-created' | 'browser-window-focus' | 'browser-window-blur' | 'window-closed'
let tell: (what: Heard, window: BrowserWindow) => void = () => undefined
/** Who is told of windows: the app, which hands it on as its own events. There is one listener. */
export function onWindows(listener: typeof tell): void {
  tell = listener
}

/** A window's model. Its page is sized by it, so that layout is the same with and without a display. */
export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContentsModel
  autoHideMenuBar = false
  private readonly options: BrowserWindowConstructorOptions
  private bounds: Rectangle
  private minimum: readonly [number, number]
  private visible = false
  private destroyed = false
  private state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal'
  private before: 'normal' | 'maximized' = 'normal'
  private titled: string
  private closing = false
  private isReady = false
  /** One change of the real window after the other. */
  private resizing: Promise<void> = Promise.resolve()

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.setMaxListeners(0)
    refuseInsecure(options.webPreferences ?? {})
    windows.set(this.id, this)
    this.options = options
    const { workArea } = screen.getPrimaryDisplay()
    const width = options.width ?? 800
    const height = options.height ?? 600
    this.bounds = {
      width,
      height,
      x: options.x ?? Math.max(0, Math.round((workArea.width - width) / 2)),
      y: options.y ?? Math.max(0, Math.round((workArea.height - height) / 2)),
    }
    this.minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    this.titled = options.title ?? 'Electron'
    this.webContents = new WebContentsModel(options.webPreferences ?? {}, {
      size: () => this.getContentBounds(),
      isShown: () => this.visible,
      gone: () => this.destroy(),
    })
    this.webContents.once('first-paint', () => this.drawn())
    if (hasDisplay) {
      // A window that is minimized paints nothing.
      this.webContents.once('did-finish-load', () => this.drawn())
      void this.webContents.$ready.then(
        (cdp) => watchWindow(cdp, this.webContents.getOrCreateDevToolsTargetId(), (placed) => this.placed(placed)),
        () => undefined,
      )
    }
    this.webContents.on('page-title-updated', (_event, title: string, explicit: boolean) => {
      const event = preventable({})
      this.emit('page-title-updated', event, title, explicit)
      if (!event.defaultPrevented) this.titled = title
    })
    refuseUnknown('BrowserWindow', this)
    tell('browser-window-created', this)
    if (options.fullscreen) this.state = 'fullscreen'
    if (options.show !== false) this.show()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  static fromWebContents(contents: WebContentsModel): BrowserWindow | null {
    return [...windows.values()].find((window) => window.webContents === contents) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    if (this.visible) return
    this.visible = true
    if (hasDisplay) this.resizePage()
    setImmediate(() => this.emit('show'))
  }

  hide(): void {
    if (!this.visible) return
    this.visible = false
    if (hasDisplay) this.resizePage()
    this.blur()
    setImmediate(() => this.emit('hide'))
  }

  isVisible(): boolean {
    return this.visible && !this.destroyed
  }

  focus(): void {
    if (focused === this || this.destroyed) return
    focused?.blur()
    focused = windows.get(this.id) ?? null
    this.webContents.$setFocused(true)
    setImmediate(() => {
      this.emit('focus')
      tell('browser-window-focus', this)
    })
  }

  blur(): void {
    if (focused !== this) return
    focused = null
    this.webContents.$setFocused(false)
    setImmediate(() => {
      this.emit('blur')
      tell('browser-window-blur', this)
    })
  }

  isFocused(): boolean {
    return focused === this
  }

  /** Asks the app, then the page's `beforeunload`; either can keep the window. */
  close(): void {
    if (this.destroyed || this.closing) return
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented || this.destroyed) return
    this.closing = true
    void this.webContents.$mayUnload().then((may) => {
      this.closing = false
      if (may) this.destroy()
    })
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    windows.delete(this.id)
    if (focused === this) focused = null
    this.webContents.$destroy()
    this.emit('closed')
    tell('window-closed', this)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  $isClosing(): boolean {
    return this.closing
  }

  minimize(): void {
    this.change('minimized', 'minimize')
  }

  isMinimized(): boolean {
    return this.state === 'minimized'
  }

  restore(): void {
    if (this.state === 'minimized') this.change(this.before, 'restore')
    else this.unmaximize()
  }

  maximize(): void {
    if (!this.visible) this.show()
    this.change('maximized', 'maximize')
  }

  unmaximize(): void {
    if (this.state === 'maximized') this.change('normal', 'unmaximize')
  }

  isMaximized(): boolean {
    return this.state === 'maximized'
  }

  isNormal(): boolean {
    return this.state === 'normal'
  }

  setFullScreen(full: boolean): void {
    if (full) this.change('fullscreen', 'enter-full-screen')
    else if (this.state === 'fullscreen') this.change(this.before, 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.state === 'fullscreen'
  }

  private change(state: BrowserWindow['state'], event: string): void {
    if (state === this.state) return
    if (this.state === 'normal' || this.state === 'maximized') this.before = this.state
    this.state = state
    this.resizePage()
    setImmediate(() => {
      this.emit(event)
      if (state !== 'minimized') this.emit('resize')
    })
  }

  getBounds(): Rectangle {
    const { workArea, bounds } = screen.getPrimaryDisplay()
    if (this.state === 'maximized') return { ...workArea }
    return this.state === 'fullscreen' ? { ...bounds } : { ...this.bounds }
  }

  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }

  setBounds(wanted: Partial<Rectangle>): void {
    const old = this.bounds
    const next = { ...old, ...wanted }
    this.bounds = {
      ...next,
      width: Math.max(next.width, this.minimum[0]),
      height: Math.max(next.height, this.minimum[1]),
    }
    const now = this.bounds
    this.resizePage()
    setImmediate(() => this.tellPlace(old, now))
  }

  private resizePage(): void {
    this.resizing = this.resizing
      .then(async () => {
        const cdp = await this.webContents.$ready
        if (hasDisplay)
          await placeWindow(this.webContents.getOrCreateDevToolsTargetId(), {
            bounds: this.bounds,
            state: this.visible ? this.state : 'minimized',
          })
        await this.webContents.$applySize(cdp)
      })
      .catch(() => undefined)
  }

  private drawn(): void {
    if (this.destroyed || this.isReady) return
    this.isReady = true
    if (!has('no-ready-to-show')) this.emit('ready-to-show')
  }

  /** The person has moved, resized or changed the real window. */
  private placed({ bounds, state }: Placed): void {
    if (this.destroyed || !this.visible) return
    const old = this.bounds
    const before = this.state
    this.state = state
    if (state === 'normal') this.bounds = bounds
    const names = {
      normal: before === 'minimized' ? 'restore' : before === 'fullscreen' ? 'leave-full-screen' : 'unmaximize',
      minimized: 'minimize',
      maximized: 'maximize',
      fullscreen: 'enter-full-screen',
    }
    if (state !== before) this.emit(names[state])
    this.tellPlace(old, this.bounds)
    if (this.webContents.getZoomFactor() !== 1)
      void this.webContents.$ready.then((cdp) => this.webContents.$applySize(cdp)).catch(() => undefined)
  }

  private tellPlace(old: Rectangle, now: Rectangle): void {
    if (old.width !== now.width || old.height !== now.height) {
      this.emit('resize')
      this.emit('resized')
    }
    if (old.x !== now.x || old.y !== now.y) {
      this.emit('move')
      this.emit('moved')
    }
  }

  getContentBounds(): Rectangle {
    return this.getBounds()
  }

  setContentBounds(bounds: Rectangle): void {
    this.setBounds(bounds)
  }

  getSize(): [number, number] {
    const { width, height } = this.getBounds()
    return [width, height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getContentSize(): [number, number] {
    return this.getSize()
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getPosition(): [number, number] {
    const { x, y } = this.getBounds()
    return [x, y]
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }

  center(): void {
    const { workArea } = screen.getPrimaryDisplay()
    this.setBounds({
      x: Math.round((workArea.width - this.bounds.width) / 2),
      y: Math.round((workArea.height - this.bounds.height) / 2),
    })
  }

  setMinimumSize(width: number, height: number): void {
    this.minimum = [width, height]
  }

  getMinimumSize(): [number, number] {
    return [...this.minimum] as [number, number]
  }

  getTitle(): string {
    return this.titled
  }

  setTitle(title: string): void {
    this.titled = title
  }

  getParentWindow(): BrowserWindow | null {
    return (this.options.parent as unknown as BrowserWindow | undefined) ?? null
  }

  isModal(): boolean {
    return this.options.modal ?? false
  }

  /** There is no native frame to draw these on. */
  setMenu(_menu: unknown): void {}
  removeMenu(): void {}
  setMenuBarVisibility(_visible: boolean): void {}
  setAutoHideMenuBar(_hide: boolean): void {}
  setProgressBar(_progress: number): void {}
  flashFrame(_flash: boolean): void {}
  moveTop(): void {}
  setIcon(_icon: unknown): void {}
  setBackgroundColor(color: string): void {
    void this.webContents.$setBackground(color)
  }
}

/** This runtime isolates every page; an app that asks for less is told so instead of being run otherwise. */
function refuseInsecure(preferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>): void {
  const refused: readonly (readonly [keyof typeof preferences, boolean])[] = [
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webviewTag', true],
    ['webSecurity', false],
    ['allowRunningInsecureContent', true],
  ]
  for (const [name, value] of refused) {
    if (preferences[name] === value)
      throw new Error(`chromium-runtime: webPreferences.${name}: ${value} is not part of this runtime`)
  }
}

import type { BrowserWindowConstructorOptions } from 'electron'
import { hasDisplay, watchWindow } from './display.ts'
import { preventable } from './page-navigation.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { has } from './traits.ts'
import { contentsWatch, WebContentsModel } from './web-contents.ts'
import { refuseInsecure } from './window-isolation.ts'
import { WindowPlace } from './window-place.ts'

const windows = new Map<number, BrowserWindow>()
let lastId = 0
let focused: BrowserWindow | null = null
contentsWatch.focused = () => focused?.webContents ?? null

type Heard = 'browser-window-created' | 'browser-window-focus' | 'browser-window-blur' | 'window-closed'
let tell: (what: Heard, window: BrowserWindow) => void = () => undefined
/** Sets the one listener for window events: the app, which emits them as its own events. */
export function onWindows(listener: typeof tell): void {
  tell = listener
}

/** The model of a window. It sets the size of its page, so that the layout is the same with and without a display. */
export class BrowserWindow extends WindowPlace {
  readonly id = ++lastId
  readonly webContents: WebContentsModel
  autoHideMenuBar = false
  private readonly options: BrowserWindowConstructorOptions
  protected visible = false
  private destroyed = false
  private titled: string
  private closing = false
  private isReady = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super(options)
    refuseInsecure(options.webPreferences ?? {})
    this.options = options
    this.titled = options.title ?? 'Electron'
    this.webContents = new WebContentsModel(options.webPreferences ?? {}, {
      size: () => this.getContentBounds(),
      isShown: () => this.visible,
      gone: () => this.destroy(),
    })
    windows.set(this.id, this)
    this.webContents.once('first-paint', () => this.drawn())
    if (hasDisplay) {
      // A minimized window paints nothing.
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

  /** Asks the app, then the page's `beforeunload`. Either can keep the window open. */
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

  private drawn(): void {
    if (this.destroyed || this.isReady) return
    this.isReady = true
    if (!has('no-ready-to-show')) this.emit('ready-to-show')
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

  /** Without effect, because there is no native frame to show them. */
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

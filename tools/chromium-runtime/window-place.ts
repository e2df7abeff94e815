import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { hasDisplay, placeWindow, type Placed } from './display.ts'
import { screen } from './screen.ts'
import type { WebContentsModel } from './web-contents.ts'

/**
 * The position, size and state of a window: normal, minimized, maximized or full screen. The real window and the page follow this model.
 */
export abstract class WindowPlace extends EventEmitter {
  abstract readonly webContents: WebContentsModel
  protected abstract readonly visible: boolean
  protected state: 'normal' | 'minimized' | 'maximized' | 'fullscreen'
  private bounds: Rectangle
  private minimum: readonly [number, number]
  private before: 'normal' | 'maximized' = 'normal'
  /** Changes of the real window run one after another. */
  private resizing: Promise<void> = Promise.resolve()

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.setMaxListeners(0)
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
    this.state = options.fullscreen ? 'fullscreen' : 'normal'
  }

  abstract isDestroyed(): boolean
  abstract show(): void

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

  private change(state: WindowPlace['state'], event: string): void {
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

  protected resizePage(): void {
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

  /** Called when the person has moved or resized the real window, or changed its state. */
  protected placed({ bounds, state }: Placed): void {
    if (this.isDestroyed() || !this.visible) return
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
}

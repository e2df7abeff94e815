import { EventEmitter } from 'node:events'
import type { CdpSession } from './cdp.ts'
import { hasDisplay } from './display.ts'
import { runtime } from './runtime.ts'

/** What a page needs to know of its window. */
export type Host = {
  readonly size: () => { width: number; height: number }
  readonly isShown: () => boolean
  readonly gone: () => void
}

/** Sets the layout size of a page. Zoom is layout zoom: fewer CSS pixels, each one larger. */
export abstract class PageLayout extends EventEmitter {
  abstract readonly $ready: Promise<CdpSession>
  protected readonly host: Host | null
  private zoom: number

  constructor(host: Host | null, zoom: number) {
    super()
    this.setMaxListeners(0)
    this.host = host
    this.zoom = zoom
  }

  protected size(): { width: number; height: number } {
    return this.host?.size() ?? { width: 800, height: 600 }
  }

  /** A real window that is visible sets the size itself. */
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
}

async function contentSize(cdp: CdpSession): Promise<{ width: number; height: number }> {
  const { cssLayoutViewport } = await cdp.send('Page.getLayoutMetrics')
  return { width: cssLayoutViewport.clientWidth, height: cssLayoutViewport.clientHeight }
}

import type { CDPSession, Page } from 'playwright'
import type { Variant } from './variants.ts'

/** A window that is looked at in variants, and of which pictures are taken. */
export class View {
  private readonly page: Page
  private readonly session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.page = page
    this.session = session
  }

  static async of(page: Page): Promise<View> {
    return new View(page, await page.context().newCDPSession(page))
  }

  /** Sets theme, size and colours, and waits until the window is drawn so. */
  async show({ theme, width, height, zoom, forcedColors }: Variant): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme, forcedColors: forcedColors ? 'active' : 'none' })
    const metrics = { width, height, deviceScaleFactor: zoom, mobile: false }
    await this.session.send('Emulation.setDeviceMetricsOverride', metrics)
    await this.page.locator(`html[data-theme="${theme}"]`).waitFor()
    await this.rest()
  }

  /** Waits until nothing moves: no animation runs, and what was laid out after it is painted. */
  async rest(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
      await new Promise((resolve) => requestAnimationFrame(resolve))
    })
  }

  /** The window as a PNG, in its own pixels. */
  async picture(): Promise<Buffer> {
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    return Buffer.from(data, 'base64')
  }
}

import { randomBytes } from 'node:crypto'
import type { NativeImage, PrintToPDFOptions, Rectangle, WebContents } from 'electron'
import { nativeImage } from './native-image.ts'
import { tellFocus } from './page-focus.ts'
import { PageLayout } from './page-layout.ts'
import { withAgent } from './print-agent.ts'
import { pdfOptions } from './print-to-pdf.ts'
import { chromium, say } from './runtime.ts'

/** What an app asks of an existing page: to run code, edit, print, capture or take the focus. */
export abstract class PageCommands extends PageLayout {
  private caretBrowsing = false
  private webRtc = 'default'

  /** The user agent that the page is printed with. */
  protected abstract agent(): string

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

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const cdp = await this.$ready
    const { data } = await cdp.send('Page.printToPDF', pdfOptions(options))
    return withAgent(Buffer.from(data, 'base64'), this.agent())
  }

  async capturePage(area?: Rectangle): Promise<NativeImage> {
    const cdp = await this.$ready
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'png',
      ...(area ? { clip: { ...area, scale: 1 } } : {}),
    })
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
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

  /** Chromium accepts editing commands only with a key event, so this sends one without a key. */
  private edit(command: string): void {
    void this.$ready.then(
      (cdp) => {
        cdp.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
        cdp.tell('Input.dispatchKeyEvent', { type: 'keyUp' })
      },
      () => undefined,
    )
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

  async $setBackground(color: string): Promise<void> {
    if (!/^#[0-9a-f]{6}$/i.test(color)) return
    const [r = 0, g = 0, b = 0] = Buffer.from(color.slice(1), 'hex')
    const cdp = await this.$ready
    cdp.tell('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } })
  }

  /** Every page in Chromium has caret browsing on. This only stores what the app set. */
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

  /** Chromium has one policy for every page. Another one is refused, because storing it would have no effect. */
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    if (policy !== chromium().webRtcPolicy)
      throw new Error(`chromium-runtime: the WebRTC policy ${policy} is not part of this runtime`)
    this.webRtc = policy
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.webRtc
  }

  setBackgroundThrottling(_allowed: boolean): void {}

  focus(): void {
    void this.$ready.then(
      (cdp) => cdp.tell('Page.bringToFront'),
      () => undefined,
    )
  }

  /** Tells the page that it has gained or lost the keyboard focus. */
  $setFocused(has: boolean): void {
    void this.$ready.then((cdp) => tellFocus(cdp, has)).catch(() => undefined)
    if (has) this.focus()
  }
}

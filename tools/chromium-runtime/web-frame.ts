import { fromChromium } from './app-scheme.ts'
import { refuseUnknown } from './refuse-unknown.ts'

/** The main frame of a page, the same object as long as the page lives. */
export class WebFrameModel {
  readonly routingId = 1
  readonly name = ''
  readonly parent = null
  readonly frames: never[] = []
  private readonly ofPage: {
    readonly url: () => string
    readonly id: () => string
    readonly processId: () => number
    readonly run: (code: string) => Promise<unknown>
  }

  constructor(ofPage: WebFrameModel['ofPage']) {
    this.ofPage = ofPage
    refuseUnknown('WebFrameMain', this)
  }

  get url(): string {
    return this.ofPage.url()
  }

  get origin(): string {
    return originOf(this.ofPage.url())
  }

  get frameToken(): string {
    return this.ofPage.id()
  }

  get processId(): number {
    return this.ofPage.processId()
  }

  get frameTreeNodeId(): number {
    return 1
  }

  get detached(): boolean {
    return false
  }

  get top(): WebFrameModel {
    return this
  }

  isDestroyed(): boolean {
    return false
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.ofPage.run(code)
  }
}

/** `URL.origin` is "null" for schemes that are not the web's own; Electron gives scheme and host. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { origin, protocol, host } = new URL(fromChromium(url))
  return origin === 'null' && host ? `${protocol}//${host}` : origin
}

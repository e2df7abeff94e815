import { randomBytes } from 'node:crypto'
import { fromChromium } from './app-scheme.ts'
import { refuseUnknown } from './refuse-unknown.ts'

/** What a frame asks of the page whose top frame it is. */
export type PageOfFrame = {
  readonly getURL: () => string
  readonly getProcessId: () => number
  readonly executeJavaScript: (code: string) => Promise<unknown>
}

let lastRoutingId = 0

/**
 * The top frame of one document. Electron's WebFrameMain changes hands from document to document, which its specs show
 * (`api-web-frame-main-spec.ts`: "persists through cross-origin navigation") and its documents do not promise; so here every document has one
 * of its own, and who compares frames by identity is found out. What Electron does promise holds: after a crash the frame is there and
 * throws when it is asked for what it no longer has (`shell/browser/api/electron_api_web_frame_main.cc`, MarkRenderFrameDisposed), until the
 * page is loaded again; an event gives out no frame that has navigated or is gone (`docs/breaking-changes.md`, "frame properties may
 * retrieve detached WebFrameMain instances or none at all").
 */
export class WebFrameModel {
  private readonly page: PageOfFrame
  private state: 'stands' | 'crashed' | 'left' = 'stands'
  private readonly routing = ++lastRoutingId
  private readonly token = randomBytes(16).toString('hex').toUpperCase()

  constructor(page: PageOfFrame) {
    this.page = page
    refuseUnknown('WebFrameMain', this)
  }

  get url(): string {
    return this.standing().getURL()
  }

  get origin(): string {
    return originOf(this.standing().getURL())
  }

  get name(): string {
    this.standing()
    return ''
  }

  get frameToken(): string {
    this.standing()
    return this.token
  }

  get processId(): number {
    return this.standing().getProcessId()
  }

  get routingId(): number {
    this.standing()
    return this.routing
  }

  get frameTreeNodeId(): number {
    return 1
  }

  get parent(): null {
    this.standing()
    return null
  }

  get top(): WebFrameModel {
    this.standing()
    return this
  }

  get frames(): never[] {
    this.standing()
    return []
  }

  get detached(): boolean {
    return this.state !== 'stands'
  }

  isDestroyed(): boolean {
    return this.state !== 'stands'
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return this.standing().executeJavaScript(code)
  }

  /** Its process has ended; the page shows what is left of it until it is loaded again. */
  $crashed(): void {
    if (this.state === 'stands') this.state = 'crashed'
  }

  /** Another document has its place, or the page is gone. */
  $left(): void {
    this.state = 'left'
  }

  /** What an event that came from this frame gives out now. */
  $forEvent(): WebFrameModel | null {
    return this.state === 'left' ? null : this
  }

  private standing(): PageOfFrame {
    if (this.state !== 'stands') throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    return this.page
  }
}

/** `URL.origin` is "null" for schemes that are not the web's own; Electron gives scheme and host. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { origin, protocol, host } = new URL(fromChromium(url))
  return origin === 'null' && host ? `${protocol}//${host}` : origin
}

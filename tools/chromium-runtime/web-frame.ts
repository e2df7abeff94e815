import { randomBytes } from 'node:crypto'
import { fromChromium } from './app-scheme.ts'
import { refuseUnknown } from './refuse-unknown.ts'

/** What a frame needs of its page. */
export type PageOfFrame = {
  readonly getURL: () => string
  readonly getProcessId: () => number
  readonly executeJavaScript: (code: string) => Promise<unknown>
}

let lastRoutingId = 0

/**
 * The top frame of one document. Electron reuses a WebFrameMain for later documents, as its specs show (`api-web-frame-main-spec.ts`:
 * "persists through cross-origin navigation"), but its documentation does not promise this. Here every document has its own, so that code
 * which compares frames by identity fails. What Electron does promise holds: after a crash the frame still exists, and throws when it is
 * asked for what it no longer has (`shell/browser/api/electron_api_web_frame_main.cc`, MarkRenderFrameDisposed), until the page is loaded
 * again; an event returns no frame that has navigated or is gone (`docs/breaking-changes.md`, "frame properties may retrieve detached
 * WebFrameMain instances or none at all").
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

  /** Called when its process has ended. The frame stays the page's frame until the page is loaded again. */
  $crashed(): void {
    if (this.state === 'stands') this.state = 'crashed'
  }

  /** Called when another document has replaced it, or the page is closed. */
  $left(): void {
    this.state = 'left'
  }

  /** The value of `senderFrame` in an event from this frame. */
  $forEvent(): WebFrameModel | null {
    return this.state === 'left' ? null : this
  }

  private standing(): PageOfFrame {
    if (this.state !== 'stands') throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    return this.page
  }
}

/** The origin of a URL. `URL.origin` is "null" for schemes that are not the web's own; Electron returns scheme and host. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { origin, protocol, host } = new URL(fromChromium(url))
  return origin === 'null' && host ? `${protocol}//${host}` : origin
}

import { EventEmitter } from 'node:events'
import type { Protocol } from 'devtools-protocol'
import type { WebContents } from 'electron'
import type { CdpSession } from './cdp.ts'
import { fromChromium } from './app-scheme.ts'
import { ProtocolModel } from './protocol.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { chromium, runtime } from './runtime.ts'
import { WebRequestModel } from './web-request.ts'
import { applyPermissions, type PermissionCheck, type PermissionRequest } from './permissions.ts'

const byPartition = new Map<string, SessionModel>()

/** A browser context of Chromium's own for each partition; the default session is the browser's default context. */
export class SessionModel extends EventEmitter {
  private readonly partition: string
  readonly protocol = new ProtocolModel()
  readonly webRequest = new WebRequestModel()
  readonly storagePath = null
  private context: Promise<string | undefined> | null = null
  private userAgent = ''
  private readonly asked = new Set<string>()
  private permissionRequest: PermissionRequest | null = null
  private permissionCheck: PermissionCheck | null = null

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:')
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler
    this.asked.clear()
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler
    this.asked.clear()
  }

  /** Chromium asks for no device over the DevTools protocol, so every handler is obeyed by there being none. */
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}

  getUserAgent(): string {
    return this.userAgent
  }

  setUserAgent(userAgent: string): void {
    this.userAgent = userAgent
  }

  /** Chromium runs without a proxy, and no name resolves. */
  setProxy(_config: unknown): Promise<void> {
    return Promise.resolve()
  }

  async clearCache(): Promise<void> {
    for (const session of this.$pages) await session.send('Network.clearBrowserCache')
  }

  async clearStorageData(): Promise<void> {
    await chromium().cdp.browser.send('Storage.clearCookies', await this.$contextOption())
    for (const session of this.$pages) {
      const { frameTree } = await session.send('Page.getFrameTree')
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(frameTree.frame.url).origin,
        storageTypes: 'all',
      })
    }
  }

  /** Attachments of this session's pages. */
  readonly $pages = new Set<CdpSession>()

  async $contextOption(): Promise<{ browserContextId?: string }> {
    const id = await (this.context ??= this.createContext())
    return id === undefined ? {} : { browserContextId: id }
  }

  private async createContext(): Promise<string | undefined> {
    const { browser } = chromium().cdp
    const id =
      this.partition === ''
        ? undefined
        : (await browser.send('Target.createBrowserContext', { disposeOnDetach: true })).browserContextId
    const context = id === undefined ? {} : { browserContextId: id }
    if (!(this.partition === '' && runtime.commandLine.switches.has('remote-debugging-port')))
      browser.tell('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true, ...context })
    return id
  }

  /** Asks the handlers about each permission before a page of a new origin stands. */
  async $beforeCommit(contents: unknown, url: string): Promise<void> {
    if (!URL.canParse(url)) return
    const { origin } = new URL(url)
    if (this.asked.has(origin)) return
    this.asked.add(origin)
    if (!this.permissionRequest && !this.permissionCheck) return
    await applyPermissions({
      contents: contents as WebContents,
      origin,
      shownOrigin: fromChromium(origin),
      context: await this.$contextOption(),
      request: this.permissionRequest,
      check: this.permissionCheck,
    })
  }

  $downloadBegins(contents: unknown, event: Protocol.Page.DownloadWillBeginEvent): void {
    const item = refuseUnknown('DownloadItem', {
      getURL: () => fromChromium(event.url),
      getFilename: () => event.suggestedFilename,
      cancel: () => undefined,
      getState: () => 'cancelled',
    })
    this.emit('will-download', { preventDefault: () => undefined, defaultPrevented: true }, item, contents)
  }
}

/** The one session of a partition, made when it is first asked for. */
export function sessionFor(partition: string): SessionModel {
  const known = byPartition.get(partition)
  if (known) return known
  const made = refuseUnknown('Session', new SessionModel(partition))
  byPartition.set(partition, made)
  created(made)
  return made
}

let created: (session: SessionModel) => void = () => undefined
export function onSessionCreated(listener: typeof created): void {
  created = listener
}

export const session = refuseUnknown('session', {
  get defaultSession() {
    return sessionFor('')
  },
  fromPartition: (partition: string) => sessionFor(partition),
})

import { EventEmitter } from 'node:events'
import type { Protocol } from 'devtools-protocol'
import type { FromPartitionOptions, ProxyConfig, WebContents } from 'electron'
import type { CdpSession } from './cdp.ts'
import { fromChromium } from './app-scheme.ts'
import { ProtocolModel } from './protocol.ts'
import { contextProxy, type ContextProxy } from './proxy.ts'
import { refuseUnknown } from './refuse-unknown.ts'
import { chromium, runtime, say } from './runtime.ts'
import { claimFirstWindow } from './targets.ts'
import { WebRequestModel } from './web-request.ts'
import { applyPermissions, type PermissionCheck, type PermissionRequest } from './permissions.ts'

const byPartition = new Map<string, SessionModel>()

/** The protocol of the default session, which is also Electron's `protocol`. The session itself is created on first use. */
export const defaultProtocol = new ProtocolModel()

/** A Chromium browser context for each partition. A default session without a proxy is the browser's default context. */
export class SessionModel extends EventEmitter {
  private readonly partition: string
  readonly protocol: ProtocolModel
  readonly webRequest = new WebRequestModel()
  readonly storagePath = null
  private context: Promise<string | undefined> | null = null
  private proxy: ContextProxy | null = null
  private userAgent = ''
  private readonly asked = new Set<string>()
  private permissionRequest: PermissionRequest | null = null
  private permissionCheck: PermissionCheck | null = null

  constructor(partition: string) {
    super()
    this.partition = partition
    this.protocol = partition === '' ? defaultProtocol : new ProtocolModel()
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

  /** Without effect: over the DevTools protocol Chromium never asks for a device, so no handler needs to be called. */
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

  /** Chromium sets a proxy when a browser context is created, so this must be called before the session's first page. */
  async setProxy(config: ProxyConfig): Promise<void> {
    const proxy = contextProxy(config)
    if (this.context)
      throw new Error(
        'chromium-runtime: session.setProxy behind the first page of a session is not part of this runtime',
      )
    this.proxy = proxy
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

  /** Attachments to this session's pages. */
  readonly $pages = new Set<CdpSession>()

  async $contextOption(): Promise<{ browserContextId?: string }> {
    const id = await (this.context ??= this.createContext())
    return id === undefined ? {} : { browserContextId: id }
  }

  private async createContext(): Promise<string | undefined> {
    const { browser } = chromium().cdp
    const id = await this.chooseContext()
    const context = id === undefined ? {} : { browserContextId: id }
    if (!(id === undefined && runtime.commandLine.switches.has('remote-debugging-port')))
      browser.tell('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true, ...context })
    return id
  }

  /** With a display, the window that Chromium opens at its start belongs to the first session, in Chromium's default context. */
  private async chooseContext(): Promise<string | undefined> {
    if (claimFirstWindow()) {
      if (this.proxy) say('with a display, the first window reaches for the network without the proxy that the app set')
      return undefined
    }
    if (this.partition === '' && !this.proxy) return undefined
    const { browserContextId } = await chromium().cdp.browser.send('Target.createBrowserContext', {
      disposeOnDetach: true,
      ...this.proxy,
    })
    return browserContextId
  }

  /** Asks the handlers about each permission before a page of a new origin loads. */
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

/** The one session of a partition, created on first use. */
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
  /** No session stores anything on disk, whatever its cache option is. */
  fromPartition: (partition: string, _options?: FromPartitionOptions) => sessionFor(partition),
})

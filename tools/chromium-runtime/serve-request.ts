import type { Protocol } from 'devtools-protocol'
import { appSchemeOf, fromChromium, policyToChromium, toChromium } from './app-scheme.ts'
import type { CdpSession } from './cdp.ts'
import type { SessionModel } from './session.ts'

export type RequestOrigin = {
  readonly session: SessionModel
  readonly contentsId: number
  readonly frame: () => unknown
  /** Whether the page may navigate to the URL. Asked for documents only. */
  readonly mayNavigate: (url: string, frameId: string, redirected: boolean) => boolean
  readonly beforeCommit: (chromiumUrl: string) => Promise<void>
}

let lastRequest = 0

/** Handles one paused request: navigation guards, webRequest listeners, then the protocol's handler. There is no network. */
export async function serveRequest(
  cdp: CdpSession,
  paused: Protocol.Fetch.RequestPausedEvent,
  origin: RequestOrigin,
): Promise<void> {
  const { requestId } = paused
  try {
    await serve(cdp, paused, origin)
  } catch (error) {
    if (error instanceof Error && error.name !== 'CdpError')
      process.stderr.write(`chromium-runtime: ${error.stack ?? error.message}\n`)
    cdp.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}

async function serve(cdp: CdpSession, paused: Protocol.Fetch.RequestPausedEvent, origin: RequestOrigin): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused
  const url = fromChromium(request.url) + (request.urlFragment ?? '')
  // The Chromium browser requests an icon from every host; Electron does not.
  if (resourceType === 'Other' && appSchemeOf(url) && new URL(url).pathname === '/favicon.ico') {
    cdp.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    return
  }
  if (resourceType === 'Document') {
    if (!origin.mayNavigate(url, frameId, paused.redirectedRequestId !== undefined)) {
      cdp.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
    await origin.beforeCommit(request.url)
  }
  const { webRequest, protocol } = origin.session
  const details = {
    id: ++lastRequest,
    url,
    method: request.method,
    webContentsId: origin.contentsId,
    frame: origin.frame(),
    resourceType: typeOf(resourceType),
    referrer: fromChromium(request.headers.Referer ?? ''),
    timestamp: Date.now(),
  }
  const decided = await webRequest.$ask('onBeforeRequest', details)
  if (decided.cancel) {
    cdp.tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  if (decided.redirectURL) {
    cdp.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [{ name: 'Location', value: toChromium(decided.redirectURL) }],
    })
    return
  }
  const sent = await webRequest.$ask('onBeforeSendHeaders', {
    ...details,
    requestHeaders: request.headers,
  } as typeof details)
  if (sent.cancel) {
    cdp.tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  const headers = sent.requestHeaders ?? request.headers
  const handler = protocol.$handlerFor(new URL(url).protocol.slice(0, -1))
  if (!handler) {
    if (appSchemeOf(url)) cdp.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' })
    else
      cdp.tell('Fetch.continueRequest', {
        requestId,
        ...(sent.requestHeaders ? { headers: listOf(Object.entries(headers)) } : {}),
      })
    return
  }
  const response = await handler(new Request(url, { method: request.method, headers, ...bodyOf(request) }))
  const received = await webRequest.$ask('onHeadersReceived', {
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status}`,
    responseHeaders: grouped(response.headers),
  } as typeof details)
  if (received.cancel) {
    cdp.tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  const all = received.responseHeaders
    ? Object.entries(received.responseHeaders).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value] as const),
      )
    : [...response.headers]
  await cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: listOf(all.map(translated)),
    body: body.toString('base64'),
  })
}

function bodyOf(request: Protocol.Network.Request): { body?: Uint8Array<ArrayBuffer> } {
  const parts = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  return parts && request.method !== 'GET' && request.method !== 'HEAD'
    ? { body: new Uint8Array(Buffer.concat(parts)) }
    : {}
}

function translated([name, value]: readonly [string, string]): [string, string] {
  switch (name.toLowerCase()) {
    case 'location':
      return [name, toChromium(value)]
    case 'content-security-policy':
    case 'content-security-policy-report-only':
      return [name, policyToChromium(value)]
    default:
      return [name, value]
  }
}

function listOf(headers: readonly (readonly [string, string])[]): Protocol.Fetch.HeaderEntry[] {
  return headers.map(([name, value]) => ({ name, value }))
}

function grouped(headers: Headers): Record<string, string[]> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, [value]]))
}

/** Electron's name of a resource type. */
function typeOf(type: Protocol.Network.ResourceType): string {
  const names: Partial<Record<Protocol.Network.ResourceType, string>> = {
    Document: 'mainFrame',
    Stylesheet: 'stylesheet',
    Image: 'image',
    Media: 'media',
    Font: 'font',
    Script: 'script',
    XHR: 'xhr',
    Fetch: 'xhr',
    WebSocket: 'webSocket',
    Ping: 'ping',
    CSPViolationReport: 'cspReport',
  }
  return names[type] ?? 'other'
}

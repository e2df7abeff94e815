import { refuseUnknown } from './refuse-unknown.ts'

type RequestDetails = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly webContentsId: number
  readonly frame: unknown
  readonly resourceType: string
  readonly referrer: string
  readonly timestamp: number
  readonly uploadData?: unknown
}
type Answer = {
  cancel?: boolean
  redirectURL?: string
  requestHeaders?: Record<string, string>
  responseHeaders?: Record<string, string | string[]>
}
type Listener = (details: never, answer: (answer: Answer) => void) => void
type Stage = { readonly urls: readonly RegExp[]; readonly types: readonly string[] | null; readonly listener: Listener }

/** The webRequest listeners of one session. As in Electron, each stage has one. */
export class WebRequestModel {
  private readonly stages = new Map<string, Stage>()

  constructor() {
    refuseUnknown('webRequest', this)
  }

  onBeforeRequest(...args: unknown[]): void {
    this.set('onBeforeRequest', args)
  }

  onBeforeSendHeaders(...args: unknown[]): void {
    this.set('onBeforeSendHeaders', args)
  }

  onHeadersReceived(...args: unknown[]): void {
    this.set('onHeadersReceived', args)
  }

  private set(stage: string, args: unknown[]): void {
    const listener = args.at(-1) as Listener | null
    const filter = args.length > 1 ? (args[0] as { urls?: string[]; types?: string[] }) : {}
    if (listener === null) this.stages.delete(stage)
    else
      this.stages.set(stage, {
        listener,
        urls: (filter.urls ?? ['<all_urls>']).map(patternOf),
        types: filter.types ?? null,
      })
  }

  /** The response of a stage's listener; undefined if no listener matches the request. */
  $ask(
    stage: 'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived',
    details: RequestDetails,
  ): Promise<Answer> | Answer {
    const heard = this.stages.get(stage)
    if (
      !heard ||
      !heard.urls.some((pattern) => pattern.test(details.url)) ||
      (heard.types && !heard.types.includes(details.resourceType))
    )
      return {}
    return new Promise((resolve) => heard.listener(details as never, (answer) => resolve(answer ?? {})))
  }
}

/** Converts a match pattern such as `<all_urls>`, `https://*.example.com/*` or `*://*`. */
function patternOf(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replace(/^\*(?=:)/, '[^:]+').replaceAll('*', '.*')}$`)
}

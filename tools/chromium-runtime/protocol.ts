import { registerScheme } from './app-scheme.ts'
import { refuseUnknown } from './refuse-unknown.ts'

type Handler = (request: Request) => Response | Promise<Response>

/** The handlers of one session, by scheme. */
export class ProtocolModel {
  private readonly handlers = new Map<string, Handler>()

  constructor() {
    refuseUnknown('protocol', this)
  }

  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    for (const { scheme } of schemes) registerScheme(scheme)
  }

  $handlerFor(scheme: string): Handler | undefined {
    return this.handlers.get(scheme)
  }
}

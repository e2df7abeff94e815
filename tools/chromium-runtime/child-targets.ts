import type { CdpSession } from './cdp.ts'
import { chromium } from './runtime.ts'
import { serveRequest, type RequestOrigin } from './serve-request.ts'

/** Serves the requests of a target and of its workers and frames. Each of these is paused until its requests are served too. */
export function serveFrames(cdp: CdpSession, origin: RequestOrigin): Promise<unknown>[] {
  cdp.hear('Fetch.requestPaused', (paused) => void serveRequest(cdp, paused, origin))
  cdp.hear('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const child = chromium().cdp.session(sessionId)
    const served = targetInfo.type === 'iframe' || targetInfo.type.includes('worker') ? serveFrames(child, origin) : []
    void Promise.allSettled(served).then(() => child.tell('Runtime.runIfWaitingForDebugger'))
  })
  return [
    cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ]
}

import { readFileSync } from 'node:fs'
import type { CdpSession } from './cdp.ts'
import { say } from './runtime.ts'

type TraceEvent = {
  readonly name: string
  readonly args: {
    readonly data?: { readonly frames?: readonly { readonly frame: string; readonly processId: number }[] }
  }
}

/** The previous trace, because Chromium can run only one at a time. */
let before: Promise<unknown> = Promise.resolve()
let sandboxSeen = false

/**
 * The operating system's id of the process that renders a page. Chromium reveals it only in a trace, which starts with the frames of
 * its page and their processes. An empty trace takes about 15 ms and does not disturb the page.
 */
export function findRendererPid(cdp: CdpSession, frameId: string): Promise<number> {
  const found = before
    // The next trace waits for this one. Its page may close before it has answered.
    .then(() => Promise.race([trace(cdp), cdp.gone.then(() => [])]))
    .then((events) => {
      const frames = events.flatMap(({ args }) => args.data?.frames ?? [])
      const pid = frames.find(({ frame }) => frame === frameId)?.processId ?? 0
      sayIfUnsandboxed(pid)
      return pid
    })
  before = found.catch(() => undefined)
  return found
}

async function trace(cdp: CdpSession): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { readonly value: readonly unknown[] }): void => {
    events.push(...(value as TraceEvent[]))
  }
  cdp.on('Tracing.dataCollected', collect)
  try {
    await cdp.send('Tracing.start', {
      traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] },
      transferMode: 'ReportEvents',
    })
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
    await cdp.send('Tracing.end')
    await complete
  } finally {
    cdp.off('Tracing.dataCollected', collect)
  }
  return events.filter(({ name }) => name === 'TracingStartedInBrowser')
}

/** Whether the kernel filters the system calls of a process, as it does for a sandboxed renderer. */
function isSandboxed(pid: number): boolean {
  return /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
}

/** Checks the first renderer and reports if it has no sandbox, so that an unsandboxed page is not mistaken for a sandboxed one. */
function sayIfUnsandboxed(pid: number): void {
  if (sandboxSeen || pid === 0 || process.platform !== 'linux') return
  sandboxSeen = true
  if (!isSandboxed(pid)) say('pages run without Chromium’s sandbox')
}

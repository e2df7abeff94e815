import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryEvents, OpenedBy } from './session.ts'
import type { Reply, Request, WorkerData } from './worker-messages.ts'

/** One library worker, as its owner sees it. */
export type WorkerClient = {
  readonly file: OpenedBy
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>
  /** Whether the thread ended unexpectedly; calls then fail. */
  readonly isDead: () => boolean
  /** Finishes pending calls, closes the library, and ends the thread. */
  readonly close: () => Promise<void>
  /**
   * As `close`, but synchronous and without a last backup, since the system ends the process as soon as the main thread
   * continues. Returns whether that took no longer than `timeoutMs` (milliseconds).
   */
  readonly closeNow: (timeoutMs: number) => boolean
}

/** The error of a call whose thread ended before its result came. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
}

/**
 * `damaged`: the file must be opened again to be repaired. `died` is called once, at the first sign of the thread's
 * death; `gone` resolves when the thread and its connection no longer exist.
 */
type WorkerEvents = LibraryEvents & {
  readonly damaged?: () => void
  readonly died?: (cause: Error, gone: Promise<void>) => void
}

/** Time limits of a thread, in milliseconds; after that it is terminated. */
export type Limits = { readonly opening: number; readonly working: number; readonly closing: number }

const defaultLimits: Limits = {
  /** For a drive that never answers. Reading every page of a gigabyte takes a second or two. */
  opening: 60_000,
  /** During a restoration or migration the file is copied and read several times. */
  working: 15 * 60_000,
  /** The last backup of a gigabyte takes half a minute. What was saved is safe without it. */
  closing: 3 * 60_000,
}

/**
 * Starts a worker. Resolves when its library is open, or with the reason why it could not be opened. If the worker
 * dies, its pending calls fail.
 */
export async function startWorker(
  script: string | URL,
  data: WorkerData,
  events: WorkerEvents,
  limits: Limits = defaultLimits,
): Promise<Result<WorkerClient>> {
  const worker = new Worker(script, { workerData: data })
  const waiting = new Map<number, PromiseWithResolvers<Result<unknown>>>()
  const opened = Promise.withResolvers<Extract<Reply, { kind: 'opened' }>['result']>()
  const gone = Promise.withResolvers<void>()
  let dead: ThreadEnded | null = null
  let isOpen = false
  let closing = false
  const die = (cause: Error): void => {
    if (dead) return
    dead = new ThreadEnded('A thread of the library ended', { cause })
    opened.reject(dead)
    for (const one of waiting.values()) one.reject(dead)
    waiting.clear()
    if (isOpen && !closing) events.died?.(cause, gone.promise)
  }
  const giveUp = (): void => opened.resolve(fail('unreadable', tooLong))
  let timer = setTimeout(giveUp, limits.opening)
  const working = (): void => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, limits.working)
  }
  worker.on('message', (reply: Reply) => receive(reply, { waiting, opened, working, events }))
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => {
    die(new Error(`The library worker ended (${code})`))
    gone.resolve()
  })
  let last = 0
  const ask = (
    request: { kind: 'call'; method: string; input: unknown } | { kind: 'close'; closed?: Int32Array },
  ): Promise<Result<unknown>> => {
    if (dead) return Promise.reject(dead)
    const answer = Promise.withResolvers<Result<unknown>>()
    const id = ++last
    waiting.set(id, answer)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin.
    worker.postMessage({ ...request, id } satisfies Request)
    return answer.promise
  }
  const result = await opened.promise.finally(() => clearTimeout(timer))
  if (!result.ok) {
    // Not awaited: a thread that hangs on a drive may never end.
    void worker.terminate()
    return result
  }
  isOpen = true
  return ok({
    file: result.value,
    call: (method, input) => ask({ kind: 'call', method, input }),
    isDead: () => dead !== null,
    closeNow: (timeoutMs) => {
      if (dead) return true
      closing = true
      const closed = new Int32Array(new SharedArrayBuffer(4))
      ask({ kind: 'close', closed }).catch(noop)
      return Atomics.wait(closed, 0, 0, timeoutMs) !== 'timed-out'
    },
    close: async () => {
      closing = true
      try {
        if (!dead) await Promise.race([ask({ kind: 'close' }), after(limits.closing)])
      } finally {
        // A thread that could not close the library would keep it and its lock.
        await Promise.race([worker.terminate(), after(limits.closing)])
      }
    },
  })
}

function noop(): void {
  // The caller learns the result by other means.
}

const tooLong =
  'The library did not open within a minute, so it was left as it is; check that the drive it is on answers, and open it again.'

/** Resolves after `time` milliseconds, without keeping the process alive. */
function after(time: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, time).unref()
  })
}

function receive(
  reply: Reply,
  {
    waiting,
    opened,
    working,
    events,
  }: {
    readonly waiting: Map<number, PromiseWithResolvers<Result<unknown>>>
    readonly opened: PromiseWithResolvers<Extract<Reply, { kind: 'opened' }>['result']>
    readonly working: () => void
    readonly events: WorkerEvents
  },
): void {
  if (reply.kind === 'opened') return opened.resolve(reply.result)
  if (reply.kind === 'changed') return events.changed(reply.payload)
  if (reply.kind === 'notice') return events.notice(reply.payload)
  if (reply.kind === 'access-changed') return events.accessChanged()
  if (reply.kind === 'working') return working()
  if (reply.kind === 'damaged') return events.damaged?.()
  if (reply.kind === 'backed-up' || reply.kind === 'described' || reply.kind === 'checked') return
  const asked = waiting.get(reply.id)
  waiting.delete(reply.id)
  if (reply.kind === 'answer') asked?.resolve(reply.result)
  else asked?.reject(reply.error)
}

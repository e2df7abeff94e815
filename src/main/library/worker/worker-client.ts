import { Worker } from 'node:worker_threads'
import { ok, type Result } from '#shared/contract/result.ts'
import type { LibraryEvents, OpenedBy } from './session.ts'
import type { Reply, Request, WorkerData } from './worker-messages.ts'

/** One library worker, seen from outside. */
export type WorkerClient = {
  readonly file: OpenedBy
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>
  /** Whether its thread ended unasked; nothing can be asked of it any more. */
  readonly isDead: () => boolean
  /** Finishes what was asked, closes the library, ends the thread. */
  readonly close: () => Promise<void>
}

/** What a call is answered with when its thread ended before its answer came. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
}

/** `died` is told once, at the first sign of it; `gone` resolves when the thread and its connection are no more. */
type WorkerEvents = LibraryEvents & { readonly died?: (cause: Error, gone: Promise<void>) => void }

/** Starts a worker; answers when its library is open, or why it could not be opened. A worker that dies fails what was asked of it. */
export async function startWorker(
  script: string | URL,
  data: WorkerData,
  events: WorkerEvents,
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
  worker.on('message', (reply: Reply) => receive(reply, { waiting, opened, events }))
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => {
    die(new Error(`The library worker ended (${code})`))
    gone.resolve()
  })
  let last = 0
  const ask = (
    request: { kind: 'call'; method: string; input: unknown } | { kind: 'close' },
  ): Promise<Result<unknown>> => {
    if (dead) return Promise.reject(dead)
    const answer = Promise.withResolvers<Result<unknown>>()
    const id = ++last
    waiting.set(id, answer)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin.
    worker.postMessage({ ...request, id } satisfies Request)
    return answer.promise
  }
  const result = await opened.promise
  if (!result.ok) {
    await worker.terminate()
    return result
  }
  isOpen = true
  return ok({
    file: result.value,
    call: (method, input) => ask({ kind: 'call', method, input }),
    isDead: () => dead !== null,
    close: async () => {
      closing = true
      if (!dead) await ask({ kind: 'close' })
      await worker.terminate()
    },
  })
}

function receive(
  reply: Reply,
  {
    waiting,
    opened,
    events,
  }: {
    readonly waiting: Map<number, PromiseWithResolvers<Result<unknown>>>
    readonly opened: PromiseWithResolvers<Extract<Reply, { kind: 'opened' }>['result']>
    readonly events: LibraryEvents
  },
): void {
  if (reply.kind === 'opened') return opened.resolve(reply.result)
  if (reply.kind === 'changed') return events.changed(reply.payload)
  if (reply.kind === 'notice') return events.notice(reply.payload)
  if (reply.kind === 'access-changed') return events.accessChanged()
  if (reply.kind === 'backed-up' || reply.kind === 'described') return
  const asked = waiting.get(reply.id)
  waiting.delete(reply.id)
  if (reply.kind === 'answer') asked?.resolve(reply.result)
  else asked?.reject(reply.error)
}

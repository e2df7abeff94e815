import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { EventPayload } from '#shared/contract/events.ts'
import { fail, ok, type Reply, type Result } from '#shared/model/result.ts'
import { startWriter } from './lasting-writer.ts'
import { readerMethods, type ReaderMethod } from './reader-methods.ts'
import type { OpenSession } from './session.ts'
import { startWorker, ThreadEnded, type WorkerClient } from './worker-client.ts'

/** The open library as main sees it: the contract's methods, handled by its threads. */
export type LibraryClient = {
  readonly path: string
  readonly call: <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Reply<Output<N>>>
  /** Whether its thread died too often: calls fail, and the library can be opened again. */
  readonly isGivenUp: () => boolean
  /** Waits for pending calls, makes the last backup, and releases the lock. */
  readonly close: () => Promise<void>
  /**
   * Closes synchronously, for the end of the system's session, which waits for no promise: finishes pending calls and
   * releases the lock, without a last backup. Returns whether that took no longer than `timeoutMs` (milliseconds).
   */
  readonly closeNow: (timeoutMs: number) => boolean
}

type OpenLibrary = Omit<OpenSession, 'analyst' | 'again' | 'lockToken'> & {
  readonly analyst?: string
  /** The worker's script: `out/main/library-worker.js` when built, `src/main/library/worker/worker.ts` in tests. */
  readonly worker: string | URL
  /** Records changed; the payload goes to every window. */
  readonly onChanged?: (payload: EventPayload<'changed'>) => void
  /** A notice about something outside a gesture: no backup could be made, a thread died. */
  readonly onNotice?: (payload: EventPayload<'notice'>) => void
  /** The library became writable or read-only, or the state of another process that has it open changed. */
  readonly onAccessChanged?: () => void
  /** A thread ended unexpectedly. */
  readonly onDied?: (cause: unknown) => void
  /** The library is open again after that; everything shown must be read again. */
  readonly onReopened?: () => void
}

/**
 * Opens a library in two threads: one owns the only writer, the other only reads and is started when first needed.
 * Either is restarted when it dies.
 */
export async function openLibrary({
  worker,
  analyst = '',
  onChanged,
  onNotice,
  onAccessChanged,
  onDied,
  onReopened,
  ...open
}: OpenLibrary): Promise<Result<LibraryClient>> {
  const events = {
    changed: onChanged ?? noop,
    notice: onNotice ?? noop,
    accessChanged: onAccessChanged ?? noop,
    died: onDied ?? noop,
  }
  let reader: Promise<WorkerClient> | null = null
  const started = await startWriter(
    worker,
    { ...open, analyst },
    {
      ...events,
      reopened: () => {
        // The library may have been restored from a backup; the reader would still have the damaged file.
        void reader?.then((running) => running.close()).catch(noop)
        reader = null
        onReopened?.()
      },
    },
  )
  if (!started.ok) return started
  const writer = started.value
  const startReader = async (): Promise<WorkerClient> => {
    const thread = await writer.current()
    if (!thread.ok) throw new Error(thread.error.message)
    const { file } = thread.value
    const result = await startWorker(worker, { role: 'reader', open: { file, path: open.path } }, events).catch(
      (error: unknown) => {
        events.died(error)
        throw error
      },
    )
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  /** Returns the reader. One that could not start, or died, is restarted at the next call. */
  const reading = async (): Promise<WorkerClient> => {
    const asked = (reader ??= startReader())
    const forget = (): void => {
      if (reader === asked) reader = null
    }
    const running = await asked.catch((error: unknown) => {
      forget()
      throw error
    })
    if (!running.isDead()) return running
    forget()
    return (reader ??= startReader())
  }
  return ok({
    path: open.path,
    call: async <N extends LibraryMethodName>(method: N, input: Input<N>) => {
      const thread = await writer.current()
      if (!thread.ok) return thread
      try {
        const asked = isForReader(method) ? await reading() : thread.value
        return (await asked.call(method, input)) as Reply<Output<N>>
      } catch (error) {
        if (error instanceof ThreadEnded) return fail('unexpected', isForReader(method) ? readerStopped : writerStopped)
        throw error
      }
    },
    isGivenUp: writer.isGivenUp,
    closeNow: writer.closeNow,
    close: async () => {
      try {
        if (reader) {
          const running = await reader
          // What was asked while the reader was starting is posted to it first.
          await new Promise((resolve) => setImmediate(resolve))
          await running.close()
        }
      } finally {
        // Also if closing the reader failed: the writer makes the last backup and releases the lock.
        await writer.close()
      }
    },
  })
}

const readerStopped = 'The part of Attaché that looks through the library stopped. Nothing was changed; ask again.'
const writerStopped =
  'The part of Attaché that keeps the library stopped in the middle of this step. What was saved before it is safe; look whether this step is there, and do it again if it is not.'

function isForReader(method: LibraryMethodName): method is ReaderMethod {
  return (readerMethods as readonly string[]).includes(method)
}

function noop(): void {
  // The caller gave no callback.
}

import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { EventPayload } from '#shared/contract/events.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { startWriter } from './lasting-writer.ts'
import { readerMethods, type ReaderMethod } from './reader-methods.ts'
import type { OpenSession } from './session.ts'
import { startWorker, ThreadEnded, type WorkerClient } from './worker-client.ts'

/** The open library, as main sees it: the contract's methods, answered by its threads. */
export type LibraryClient = {
  readonly path: string
  readonly call: <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  /** Whether its thread died again and again: it answers nothing any more, and can be opened anew. */
  readonly isGivenUp: () => boolean
  /** Waits for what was asked, makes the last backup, gives the lock back. */
  readonly close: () => Promise<void>
  /**
   * The same while this thread stands still, for the end of the system's session, which waits for no promise: what was asked is done and the
   * lock given back, without a last backup. Answers whether it was closed within `timeoutMs`, in milliseconds.
   */
  readonly closeNow: (timeoutMs: number) => boolean
}

type OpenLibrary = Omit<OpenSession, 'analyst' | 'again' | 'lockToken'> & {
  readonly analyst?: string
  /** The worker's file: `out/main/library-worker.js` when built, `src/main/library/worker/worker.ts` in tests. */
  readonly worker: string | URL
  /** Records were touched; the payload goes to every window. */
  readonly onChanged?: (payload: EventPayload<'changed'>) => void
  /** A sentence about something that happened outside a gesture: no backup could be made, a thread died. */
  readonly onNotice?: (payload: EventPayload<'notice'>) => void
  /** Whether the library can be written, or who else has it open, is not what it was. */
  readonly onAccessChanged?: () => void
  /** The writer's thread ended unasked. */
  readonly onDied?: (cause: unknown) => void
  /** The library is open again after that; everything shown is to be read anew. */
  readonly onReopened?: () => void
}

/** Opens a library in its threads: one owns the only writer, the other (started when first needed) only reads. Either is started anew when it dies. */
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
    changed: onChanged ?? nobody,
    notice: onNotice ?? nobody,
    accessChanged: onAccessChanged ?? nobody,
    died: onDied ?? nobody,
  }
  let reader: Promise<WorkerClient> | null = null
  const started = await startWriter(
    worker,
    { ...open, analyst },
    {
      ...events,
      reopened: () => {
        // It may have been restored from a backup: the reader's file would be the damaged one.
        void reader?.then((running) => running.close()).catch(nobody)
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
  /** A reader that could not start, or died, is started anew for whoever asks next. */
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
        return (await asked.call(method, input)) as Result<Output<N>>
      } catch (error) {
        if (error instanceof ThreadEnded) return fail('unexpected', isForReader(method) ? readerStopped : writerStopped)
        throw error
      }
    },
    isGivenUp: writer.isGivenUp,
    closeNow: writer.closeNow,
    close: async () => {
      try {
        if (reader) await (await reader).close()
      } finally {
        // Whatever became of the reader: the writer makes the last backup and gives the lock back.
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

function nobody(): void {
  // Asked for by no one.
}

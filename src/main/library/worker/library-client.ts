import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { EventPayload } from '#shared/contract/events.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import { readerMethods, type ReaderMethod } from './reader-methods.ts'
import type { OpenSession } from './session.ts'
import { startWorker, type WorkerClient } from './worker-client.ts'

/** The open library, as main sees it: the contract's methods, answered by its threads. */
export type LibraryClient = {
  readonly path: string
  readonly call: <N extends LibraryMethodName>(method: N, input: Input<N>) => Promise<Result<Output<N>>>
  /** Waits for what was asked, makes the last backup, gives the lock back. */
  readonly close: () => Promise<void>
}

export type OpenLibrary = Omit<OpenSession, 'analyst'> & {
  readonly analyst?: string
  /** The worker's file: `out/main/library-worker.js` when built, `src/main/library/worker/worker.ts` in tests. */
  readonly worker: string | URL
  /** Records were touched; the payload goes to every window. */
  readonly onChanged?: (payload: EventPayload<'changed'>) => void
  /** A sentence about something that happened outside a gesture: no backup could be made. */
  readonly onNotice?: (payload: EventPayload<'notice'>) => void
}

/** Opens a library in its threads: one owns the only writer, the other (started when first needed) only reads. */
export async function openLibrary({ worker, analyst = '', onChanged, onNotice, ...open }: OpenLibrary): Promise<Result<LibraryClient>> {
  const events = { changed: onChanged ?? nobody, notice: onNotice ?? nobody }
  const started = await startWorker(worker, { role: 'writer', open: { ...open, analyst } }, events)
  if (!started.ok) return started
  const writer = started.value
  let reader: Promise<WorkerClient> | null = null
  const startReader = async (): Promise<WorkerClient> => {
    const { path: file, immutable } = writer.file
    const result = await startWorker(worker, { role: 'reader', open: { file, immutable, path: open.path } }, events)
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  /** A reader that could not start, or died, is started anew for whoever asks next. */
  const reading = async (): Promise<WorkerClient> => {
    const asked = (reader ??= startReader())
    const forget = (): void => { if (reader === asked) reader = null }
    const running = await asked.catch((error: unknown) => {
      forget()
      throw error
    })
    if (!running.isDead()) return running
    forget()
    return reader ??= startReader()
  }
  return ok({
    path: open.path,
    call: async <N extends LibraryMethodName>(method: N, input: Input<N>) => {
      const thread = isForReader(method) ? await reading() : writer
      return await thread.call(method, input) as Result<Output<N>>
    },
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

function isForReader(method: LibraryMethodName): method is ReaderMethod {
  return (readerMethods as readonly string[]).includes(method)
}

function nobody(): void {
  // Asked for by no one.
}

import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { releaseLock } from '../opening/lock.ts'
import type { LibraryEvents, OpenSession } from './session.ts'
import { startWorker, ThreadEnded, type WorkerClient } from './worker-client.ts'

/**
 * The thread that owns the only writer. It is restarted when it dies; each gesture is one transaction, so the file is
 * whole.
 */
type LastingWriter = {
  /** The running thread, or during a restart the new one. After the writer was given up, the reason. */
  readonly current: () => Promise<Result<WorkerClient>>
  /** Whether the thread died too often and was given up: the user must open the library again. */
  readonly isGivenUp: () => boolean
  readonly close: () => Promise<void>
  /** Closes synchronously, for the end of the system's session: see `WorkerClient.closeNow`. */
  readonly closeNow: (timeoutMs: number) => boolean
}

type WriterEvents = LibraryEvents & {
  /** The thread ended unexpectedly; its pending calls fail. For the log. */
  readonly died: (cause: unknown) => void
  /**
   * A new thread has the library open. What windows show may be older than the file, so all of it must be read again.
   */
  readonly reopened: () => void
}

/** A thread that dies this often within a minute is not restarted: the cause would kill it again. */
const maxDeaths = 3
const aMinute = 60_000

/**
 * Opens a library in a thread of its own. Fails as `openFile` does. A later death of the thread is reported to
 * `events`.
 */
export async function startWriter(
  worker: string | URL,
  open: OpenSession,
  events: WriterEvents,
): Promise<Result<LastingWriter>> {
  /** The same token for each of the threads, so that a new one can take over the lock that its predecessor left. */
  const lockToken = randomUUID()
  let deaths: number[] = []
  let closing = false
  let givenUp = false
  /** The thread started last. */
  let running: WorkerClient | null = null

  const start = async (how: OpenSession): Promise<Result<WorkerClient>> => {
    const started = await startWorker(
      worker,
      { role: 'writer', open: { ...how, lockToken } },
      {
        changed: events.changed,
        notice: events.notice,
        accessChanged: events.accessChanged,
        damaged: () => {
          if (!closing) now = now.then(putRight)
        },
        died: (cause, gone) => {
          count(cause)
          // A library that is being closed is whole, and nobody needs it any more.
          if (!closing) now = gone.then(() => startAnew({}, stopped, reopenedSentence))
        },
      },
    )
    running = started.ok ? started.value : null
    return started
  }
  const count = (cause: unknown): void => {
    events.died(cause)
    deaths = [...deaths.filter((time) => Date.now() - time < aMinute), Date.now()]
  }
  const giveUp = (sentence: string): Result<WorkerClient> => {
    givenUp = true
    releaseLock(open.path, lockToken)
    events.notice({ kind: 'error', message: sentence })
    return fail('unexpected', sentence)
  }
  /** Damage was found while the library was open: it is closed, and repaired by opening it with a thorough check. */
  const putRight = async (thread: Result<WorkerClient>): Promise<Result<WorkerClient>> => {
    if (thread.ok) await thread.value.close().catch(events.died)
    count(new Error('Damage was found in the library file'))
    return startAnew({ thorough: true }, damageFound, putRightSentence)
  }
  const startAnew = async (
    how: Pick<OpenSession, 'thorough'>,
    why: string,
    sentence: string,
  ): Promise<Result<WorkerClient>> => {
    // On a restart, never create a library where the file is gone, and never restore a backup over later changes.
    const { create: _, restoreFrom: __, takeOver: ___, ...again } = open
    // Another file may have been put in the library's place meanwhile, hence `same`. A thread that died while repairing
    // the file may itself have replaced it, so after a death `same` is not required.
    let same = identity
    while (deaths.length < maxDeaths) {
      try {
        const started = await start({ ...again, ...how, again: true, same })
        if (!started.ok) return giveUp(`${why}, and it could not be opened again. ${started.error.message}`)
        identity = started.value.file.identity
        await tellReopened(started.value, sentence)
        return started
      } catch (error) {
        same = null
        count(error instanceof ThreadEnded ? error.cause : error)
      }
    }
    return giveUp(stoppedForGood)
  }
  const tellReopened = async (thread: WorkerClient, sentence: string): Promise<void> => {
    const asked = thread.call('getLibrary', {}) as Promise<
      Result<{ readOnly: string | null; notices: readonly string[] }>
    >
    const library = await asked.catch(() => null)
    // If this thread has died, a restart is under way already and will report.
    if (thread.isDead()) return
    const more = library?.ok
      ? [library.value.readOnly, ...library.value.notices].filter((sentence) => sentence !== null)
      : []
    events.reopened()
    events.notice({ kind: 'error', message: [sentence, ...more].join(' ') })
  }

  const first = await start(open).catch((error: unknown) => {
    events.died(error instanceof ThreadEnded ? error.cause : error)
    return fail('unexpected', notOpened)
  })
  if (!first.ok) {
    releaseLock(open.path, lockToken)
    return first
  }
  let { identity } = first.value.file
  let now: Promise<Result<WorkerClient>> = Promise.resolve(first)
  return ok({
    current: () => now,
    isGivenUp: () => givenUp,
    closeNow: (timeoutMs) => {
      closing = true
      return running?.closeNow(timeoutMs) ?? true
    },
    close: async () => {
      const thread = await now
      closing = true
      if (!thread.ok) return
      try {
        await thread.value.close()
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error
      } finally {
        // The thread released the lock itself, unless it died or was terminated because closing took too long.
        releaseLock(open.path, lockToken)
      }
    },
  })
}

const stopped = 'The part of Attaché that keeps the library stopped'
const reopenedSentence = `${stopped}, and the library was opened again. What was saved is safe; look whether your last step is there, and do it again if it is not.`
const damageFound = 'Damage was found in the library file'
const putRightSentence = `${damageFound}, so it was closed, put right and opened again.`
const notOpened =
  'The part of Attaché that keeps the library stopped while it opened it, so the library was left as it is; try again, or choose another one.'
const stoppedForGood = `${stopped} several times within a minute, so the library is closed. What was saved is safe in its file; open it again from the menu, or start Attaché anew.`

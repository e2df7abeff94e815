import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { releaseLock } from '../opening/lock.ts'
import type { LibraryEvents, OpenSession } from './session.ts'
import { startWorker, ThreadEnded, type WorkerClient } from './worker-client.ts'

/** The thread that owns the only writer, started anew when it dies: each gesture is one transaction, so the file is whole. */
type LastingWriter = {
  /** The thread that is open; while one is being started anew, that one; why there is none any more once it was given up. */
  readonly current: () => Promise<Result<WorkerClient>>
  /** Whether its thread died and it was given up: the library has to be opened by the person. */
  readonly isGivenUp: () => boolean
  readonly close: () => Promise<void>
  /** As the thread's: for the end of the system's session. */
  readonly closeNow: (timeoutMs: number) => boolean
}

type WriterEvents = LibraryEvents & {
  /** The thread ended unasked; what it was asked and had not answered fails. For the log. */
  readonly died: (cause: unknown) => void
  /** Another thread has the library open now. What is shown may be older than the file: all of it is to be read anew. */
  readonly reopened: () => void
}

/** A thread that dies this often within a minute is not started again: what ends it would end it for ever. */
const mostDeaths = 3
const aMinute = 60_000

/** Opens a library in a thread of its own. Fails as `openFile` does; a thread that dies later is for `events` to tell. */
export async function startWriter(
  worker: string | URL,
  open: OpenSession,
  events: WriterEvents,
): Promise<Result<LastingWriter>> {
  /** The same for each of its threads, so that one can take over the lock that the one before it left. */
  const lockToken = randomUUID()
  let deaths: number[] = []
  let closing = false
  let givenUp = false
  /** The thread that was started last. */
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
          // A library that is being closed is whole, and nobody waits for it.
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
  /** Damage was found while it was open: it is closed as it is, and put right by opening it with a thorough look. */
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
    // Never an empty library where the file has gone, nor a backup over what was done since it was restored.
    const { create: _, restoreFrom: __, takeOver: ___, ...again } = open
    // Another file may have been put in its place meanwhile. A thread that died while it put the file right may have done so itself.
    let same = identity
    while (deaths.length < mostDeaths) {
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
    // Its own death has it started anew already, and is told by that.
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
        // It did so itself, unless it died or was ended because closing took too long.
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

import { parentPort, workerData } from 'node:worker_threads'
import type { EventPayload } from '#shared/contract/events.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { backUpInThread } from '../backups/backup-thread.ts'
import { makeBackup } from '../backups/backups.ts'
import { checkInThread, checkIntegrity } from '../opening/integrity-thread.ts'
import type { OpenedBy } from './session.ts'
import type { Reply, Request, WorkerData } from './worker-messages.ts'

/** The library's thread. SQLite is synchronous; here it blocks only further calls to this thread. */
const port = parentPort
if (!port) throw new Error('The library worker runs as a worker thread only')

type Served = {
  readonly file: OpenedBy
  readonly call: (method: never, input: unknown) => Promise<Result<unknown>>
  readonly close: (how?: { readonly withoutBackup: boolean }) => void | Promise<void>
}

const post = (reply: Reply): void => port.postMessage(reply)

void start(workerData as WorkerData)

async function start(data: WorkerData): Promise<void> {
  if (data.role === 'backup') return post({ kind: 'backed-up', result: makeBackup(data.path, data.now) })
  if (data.role === 'describe-backups') {
    const { describeBackups } = await import('../backups/describe-backup.ts')
    return post({ kind: 'described', backups: describeBackups(data.path) })
  }
  if (data.role === 'check') {
    const { path, stopped } = data
    return post({ kind: 'checked', found: checkIntegrity(path, () => Atomics.load(stopped, 0) === 1) })
  }
  const opened = await open(data)
  if (opened.ok) serve(opened.value)
  post({ kind: 'opened', result: opened.ok ? ok(opened.value.file) : opened })
}

/** Opens the library. Each role loads only its own code, because the first render waits for the writer. */
async function open(
  data: Exclude<WorkerData, { role: 'backup' | 'describe-backups' | 'check' }>,
): Promise<Result<Served>> {
  if (data.role === 'reader') {
    const { openReaderSession } = await import('./reader-session.ts')
    return ok({ ...openReaderSession(data.open), file: data.open.file })
  }
  const { openSession } = await import('./session.ts')
  const events = {
    changed: (payload: EventPayload<'changed'>) => post({ kind: 'changed', payload }),
    notice: (payload: EventPayload<'notice'>) => post({ kind: 'notice', payload }),
    accessChanged: () => post({ kind: 'access-changed' }),
    working: () => post({ kind: 'working' }),
    damaged: () => post({ kind: 'damaged' }),
  }
  return openSession(data.open, events, {
    backUp: (path, now) => backUpInThread(import.meta.filename, path, now),
    check: (path) => checkInThread(import.meta.filename, path),
  })
}

function serve(session: Served): void {
  port?.on('message', (request: Request) => {
    void answer(session, request)
  })
}

async function answer(session: Served, request: Request): Promise<void> {
  try {
    if (request.kind === 'call') {
      post({ kind: 'answer', id: request.id, result: await session.call(request.method as never, request.input) })
      return
    }
    const { closed } = request
    await session.close({ withoutBackup: closed !== undefined })
    if (closed) {
      Atomics.store(closed, 0, 1)
      Atomics.notify(closed, 0)
    }
    post({ kind: 'answer', id: request.id, result: ok(null) })
    port?.close()
  } catch (error) {
    post({ kind: 'thrown', id: request.id, error: error instanceof Error ? error : new Error(String(error)) })
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import { ok, type Result } from '#shared/contract/result.ts'
import { openReaderSession } from './reader-session.ts'
import { openSession } from './session.ts'
import type { Reply, Request, WorkerData } from './worker-messages.ts'

/** The library's thread. SQLite is synchronous: here it holds up nobody but the next request to it. */
const port = parentPort
if (!port) throw new Error('The library worker runs as a worker thread only')

type Served = {
  readonly file: { readonly path: string; readonly immutable: boolean }
  readonly call: (method: never, input: unknown) => Promise<Result<unknown>>
  readonly close: () => void | Promise<void>
}

const post = (reply: Reply): void => port.postMessage(reply)

const opened = await open(workerData as WorkerData)
if (opened.ok) serve(opened.value)
post({ kind: 'opened', result: opened.ok ? ok(opened.value.file) : opened })

async function open(data: WorkerData): Promise<Result<Served>> {
  if (data.role === 'reader') return ok({ ...openReaderSession(data.open), file: { path: data.open.file, immutable: data.open.immutable } })
  return openSession(data.open, {
    changed: (payload) => post({ kind: 'changed', payload }),
    notice: (payload) => post({ kind: 'notice', payload }),
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
    await session.close()
    post({ kind: 'answer', id: request.id, result: ok(null) })
    port?.close()
  } catch (error) {
    post({ kind: 'thrown', id: request.id, error: error instanceof Error ? error : new Error(String(error)) })
  }
}

import { Worker } from 'node:worker_threads'
import { fail, type Result } from '#shared/contract/result.ts'
import type { Reply, WorkerData } from '../worker/worker-messages.ts'

/** Makes one backup in a thread that ends with it: copying and checking take long enough to hold a gesture up. */
export function backUpInThread(script: string, path: string, now: number): Promise<Result<boolean>> {
  const worker = new Worker(script, { workerData: { role: 'backup', path, now } satisfies WorkerData })
  const made = Promise.withResolvers<Result<boolean>>()
  const failed = (): void =>
    made.resolve(fail('unexpected', 'No backup of the library could be made; the library itself is saved.'))
  worker.once('message', (reply: Reply) => {
    if (reply.kind === 'backed-up') made.resolve(reply.result)
  })
  worker.once('error', failed)
  worker.once('exit', failed)
  return made.promise
}

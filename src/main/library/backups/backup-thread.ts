import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryBackup } from '#shared/library/library-view.ts'
import type { Reply, WorkerData } from '../worker/worker-messages.ts'

/** Makes one backup in a thread that ends afterwards: copying and checking would delay gestures. */
export async function backUpInThread(script: string, path: string, now: number): Promise<Result<boolean>> {
  const reply = await replyOf(script, { role: 'backup', path, now })
  return reply?.kind === 'backed-up'
    ? reply.result
    : fail('unexpected', 'No backup of the library could be made; the library itself is saved.')
}

/**
 * The time limit of describing backups, in milliseconds, for a drive that does not answer. Ten backups of 1 GB take ten
 * seconds.
 */
const describeTimeoutMs = 30_000

/**
 * Lists the backups beside a library with their contents. Runs in a thread of its own, since the files may be large and
 * may contain anything.
 */
export async function describeBackupsInThread(script: string | URL, path: string): Promise<Result<LibraryBackup[]>> {
  const reply = await replyOf(script, { role: 'describe-backups', path }, describeTimeoutMs)
  return reply?.kind === 'described'
    ? ok([...reply.backups])
    : fail('unreadable', 'The backups beside the library could not be read, and were left as they are. Look again.')
}

/**
 * Starts a thread and returns its first message. Returns null if it ended without one, or sent none within `limit`
 * milliseconds; the thread is then terminated.
 */
async function replyOf(script: string | URL, workerData: WorkerData, limit?: number): Promise<Reply | null> {
  const worker = new Worker(script, { workerData })
  const said = Promise.withResolvers<Reply | null>()
  const nothing = (): void => said.resolve(null)
  const timer = limit === undefined ? undefined : setTimeout(nothing, limit)
  worker.once('message', said.resolve)
  worker.once('error', nothing)
  worker.once('exit', nothing)
  const reply = await said.promise
  clearTimeout(timer)
  if (reply === null) void worker.terminate()
  return reply
}

import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { LibraryBackup } from '#shared/library/library-view.ts'
import type { Reply, WorkerData } from '../worker/worker-messages.ts'

/** Makes one backup in a thread that ends with it: copying and checking take long enough to hold a gesture up. */
export async function backUpInThread(script: string, path: string, now: number): Promise<Result<boolean>> {
  const reply = await replyOf(script, { role: 'backup', path, now })
  return reply?.kind === 'backed-up'
    ? reply.result
    : fail('unexpected', 'No backup of the library could be made; the library itself is saved.')
}

/** A drive that does not answer must not keep the person waiting. In milliseconds: ten backups of 1 GB take ten seconds. */
const describeTimeoutMs = 30_000

/** The backups beside a library and what each holds, read in a thread of their own: they may be large, and anything may be in them. */
export async function describeBackupsInThread(script: string | URL, path: string): Promise<Result<LibraryBackup[]>> {
  const reply = await replyOf(script, { role: 'describe-backups', path }, describeTimeoutMs)
  return reply?.kind === 'described'
    ? ok([...reply.backups])
    : fail('unreadable', 'The backups beside the library could not be read, and were left as they are. Look again.')
}

/** What a thread says first; null where it ended without a word, or said none within `limit` milliseconds and was ended. */
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

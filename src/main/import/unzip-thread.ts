import { parentPort } from 'node:worker_threads'
import { openPromise } from './zip-file.ts'
import type { ArchiveAnswer, ArchiveQuestion } from './archive.ts'

/** A thread that lists an archive and inflates its entries one by one: neither main nor the library should wait for it. */
let open: Awaited<ReturnType<typeof openPromise>> | null = null

parentPort?.on('message', async ({ id, question }: { readonly id: number; readonly question: ArchiveQuestion }) => {
  const answer = await answerTo(question).catch((): ArchiveAnswer => ({ refused: 'damaged' }))
  const bytes = 'bytes' in answer ? [answer.bytes.buffer] : []
  parentPort?.postMessage({ id, answer }, bytes)
})

async function answerTo(question: ArchiveQuestion): Promise<ArchiveAnswer> {
  if ('path' in question) {
    open = await openPromise(question.path)
    return 'refused' in open ? { refused: open.refused } : { entries: open.entries }
  }
  if (open === null || 'refused' in open) return { refused: 'damaged' }
  return open.read(question.entry)
}

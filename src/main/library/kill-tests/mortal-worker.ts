import { parentPort } from 'node:worker_threads'
import type { Request } from '../worker/worker-messages.ts'
import { dieAfter, dieBefore } from './deadly-texts.ts'

/** The library's thread as it is, but that it ends when it is asked to import certain texts. */
const dieAt = (text: string) => parentPort?.on('message', (request: Request) => {
  if (request.kind === 'call' && (request.input as { text?: string }).text === text) process.exit(1)
})

// One listener before the worker's own, and one behind it: by then its gesture is on disk, and its answer is not sent.
dieAt(dieBefore)
await import('../worker/worker.ts')
dieAt(dieAfter)

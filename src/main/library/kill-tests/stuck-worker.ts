import { workerData } from 'node:worker_threads'
import type { WorkerData } from '../worker/worker-messages.ts'

/** The library's thread, except that it hangs when it opens a library on a drive of this name. */
const data = workerData as WorkerData
if (data.role === 'writer' && data.open.path.includes('/stuck/')) setInterval(() => undefined, 60_000)
else await import('../worker/worker.ts')

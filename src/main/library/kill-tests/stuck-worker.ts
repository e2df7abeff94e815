import { workerData } from 'node:worker_threads'
import type { WorkerData } from '../worker/worker-messages.ts'

/** The library's thread as it is, but that it never opens what lies on a drive of this name, and gives no sign of life. */
const data = workerData as WorkerData
if (data.role === 'writer' && data.open.path.includes('/stuck/')) setInterval(() => undefined, 60_000)
else await import('../worker/worker.ts')

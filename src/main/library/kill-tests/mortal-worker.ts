import { parentPort } from 'node:worker_threads'
import type { Reply, Request } from '../worker/worker-messages.ts'
import { dieAfter, dieBefore } from './deadly-texts.ts'

/** The library's thread, except that it ends when it is asked to import certain texts. */
const port = parentPort!
const post = port.postMessage.bind(port)
let mayTell = true

// Registered before the worker's own listener, so it is called first.
port.on('message', (request: Request) => {
  const text = request.kind === 'call' ? (request.input as { text?: string }).text : undefined
  if (text === dieBefore) process.exit(1)
  if (text === dieAfter) mayTell = false
})
// A gesture's first message is sent when the gesture is on disk.
port.postMessage = (reply: Reply) => {
  if (!mayTell) process.exit(1)
  post(reply)
}
await import('../worker/worker.ts')

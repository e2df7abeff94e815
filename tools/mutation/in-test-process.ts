import { Worker } from 'node:worker_threads'
import { afterAll, inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Milliseconds after which the process of a test file ends itself. */
    mutationTimeoutMs: number
  }
  interface TaskMeta {
    /** The marks that the tests of this file came by. */
    reached?: readonly number[]
  }
}

/** Runs in the process of each test file before the file is imported: notes which marks are reached, and ends loops. */
const reached = new Set<number>()
Object.assign(globalThis, { __reached: (mark: number) => reached.add(mark) })

// A thread of its own, since a mutant that loops for ever leaves no turn to a timer of the test's thread.
const watchdog = new Worker(
  'setTimeout(() => process.kill(process.pid, "SIGKILL"), require("worker_threads").workerData)',
  {
    eval: true,
    workerData: inject('mutationTimeoutMs'),
  },
)
watchdog.unref()

// oxlint-disable-next-line no-empty-pattern -- Vitest demands it where the suite is asked for.
afterAll(async ({}, suite) => {
  suite.meta.reached = [...reached]
  await watchdog.terminate()
})

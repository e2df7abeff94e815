import { Worker } from 'node:worker_threads'
import { isStamp } from '#shared/changes/clock.ts'
import type { Reply, WorkerData } from '../worker/worker-messages.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'

/** What a thorough look at a library found; `stopped` where it was not looked at to the end. */
export type Integrity = 'whole' | 'damaged' | 'stopped'

/** A look at a library that goes on in a thread of its own. */
export type IntegrityCheck = {
  readonly found: Promise<Integrity>
  /** Ends it after the table it is at; resolves when its connection is closed. */
  readonly stop: () => Promise<void>
}

/**
 * Compares every index with its table, which `quick_check` at opening leaves out: swapped or old index pages hide
 * records from every list. 3 to 4 s at 1.1 GB, so it neither holds up the opening nor a gesture nor the end of the app.
 */
export function checkInThread(script: string, path: string): IntegrityCheck {
  const stopped = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(script, { workerData: { role: 'check', path, stopped } satisfies WorkerData })
  const found = Promise.withResolvers<Integrity>()
  const gone = Promise.withResolvers<void>()
  worker.once('message', (reply: Reply) => {
    if (reply.kind === 'checked') found.resolve(reply.found)
  })
  // A thread that could not look has found nothing; the next opening looks again.
  worker.once('error', () => found.resolve('stopped'))
  worker.once('exit', () => {
    found.resolve('stopped')
    gone.resolve()
  })
  return {
    found: found.promise,
    stop: async () => {
      Atomics.store(stopped, 0, 1)
      await gone.promise
    },
  }
}

/** The look itself, on a connection of its own: one that is used for long may know older pages of the full-text index. */
export function checkIntegrity(path: string, isStopped: () => boolean): Integrity {
  try {
    const db = openDatabase(path, { readOnly: true })
    try {
      return lookAt(db, isStopped)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isFileFault(error)) return 'damaged'
    throw error
  }
}

/** SQLite cannot be interrupted within a statement, so each table is one. */
function lookAt(db: Database, isStopped: () => boolean): Integrity {
  for (const { name } of db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type='table'`)) {
    if (isStopped()) return 'stopped'
    const rows = db.all<{ integrity_check: string }>(`PRAGMA integrity_check("${name}")`)
    if (rows.some((row) => row.integrity_check !== 'ok')) return 'damaged'
  }
  for (const { clock } of db.iterate<{ clock: string }>('SELECT clock FROM change')) {
    if (!isStamp(clock)) return 'damaged'
  }
  return 'whole'
}

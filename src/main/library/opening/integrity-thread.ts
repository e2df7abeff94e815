import { Worker } from 'node:worker_threads'
import { isStamp } from '#shared/changes/clock.ts'
import type { Reply, WorkerData } from '../worker/worker-messages.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'

/** The result of a thorough check; `stopped` if it did not run to its end. */
export type Integrity = 'whole' | 'damaged' | 'stopped'

/** A check of a library that runs in a thread of its own. */
export type IntegrityCheck = {
  readonly found: Promise<Integrity>
  /** Stops the check after the current table. Resolves when its connection is closed. */
  readonly stop: () => Promise<void>
}

/**
 * Compares every index with its table, which `quick_check` at opening leaves out: swapped or outdated index pages hide
 * records from every list. Takes 3 to 4 s at 1.1 GB, so it must delay neither opening, nor gestures, nor quitting.
 */
export function checkInThread(script: string, path: string): IntegrityCheck {
  const stopped = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(script, { workerData: { role: 'check', path, stopped } satisfies WorkerData })
  const found = Promise.withResolvers<Integrity>()
  const gone = Promise.withResolvers<void>()
  worker.once('message', (reply: Reply) => {
    if (reply.kind === 'checked') found.resolve(reply.found)
  })
  // If the thread fails, nothing was found; the next opening checks again.
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

/**
 * Runs the check on a new connection: one that has been in use may have older pages of the full-text index in its
 * cache.
 */
export function checkIntegrity(path: string, isStopped: () => boolean): Integrity {
  try {
    const db = openDatabase(path, { readOnly: true })
    try {
      return checkTables(db, isStopped)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isFileFault(error)) return 'damaged'
    throw error
  }
}

/** Checks one table per statement, because SQLite cannot be interrupted within a statement. */
function checkTables(db: Database, isStopped: () => boolean): Integrity {
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

import type { Database } from './sqlite.ts'
import { sqliteFailure } from './sqlite-failure.ts'

/**
 * Checkpoints the WAL while the user is idle. Otherwise SQLite does it inside the commit that fills the WAL, and that
 * gesture waits for two more writes to disk.
 */
type IdleCheckpoint = { readonly changed: () => void; readonly stop: () => void }

/** The idle time before a checkpoint, in milliseconds. The user does not mark at that speed. */
const idleMs = 300
/** Gestures between checkpoints: about 4 MB of WAL. Less is not worth the writes. */
const gesturesPerCheckpoint = 25

/**
 * Call `changed` after each gesture, and `stop` before the connection is closed. Nothing is written once the library is
 * not `writable`.
 */
export function createIdleCheckpoint(db: Database, writable: () => boolean): IdleCheckpoint {
  let gestures = 0
  let timer: NodeJS.Timeout | null = null
  const stop = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  return {
    changed: () => {
      stop()
      gestures++
      if (gestures < gesturesPerCheckpoint) return
      timer = setTimeout(() => {
        gestures = 0
        if (writable()) checkpoint(db)
      }, idleMs)
      timer.unref()
    },
    stop,
  }
}

/** Runs a checkpoint. On a full disk it fails, and everything stays in the WAL. */
function checkpoint(db: Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (sqliteFailure(error) === null) throw error
  }
}

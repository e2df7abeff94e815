import type { Database } from './sqlite.ts'
import { sqliteFailure } from './sqlite-failure.ts'

/**
 * Moves the WAL into the library file while the person thinks. SQLite would do it inside whichever commit fills the WAL,
 * and that gesture would wait for two more trips to the disk.
 */
type IdleCheckpoint = { readonly changed: () => void; readonly stop: () => void }

/** Nobody is marking at this speed any more. */
const idleAfter = 300
/** About 4 MB of WAL; less is not worth the trips. */
const gesturesBetween = 25

/** To be told of each gesture, and stopped before the connection is closed. Nothing is moved where it is not `writable` any more. */
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
      if (gestures < gesturesBetween) return
      timer = setTimeout(() => {
        gestures = 0
        if (writable()) checkpoint(db)
      }, idleAfter)
      timer.unref()
    },
    stop,
  }
}

/** On a full disk it has to wait: everything is in the WAL. */
function checkpoint(db: Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (sqliteFailure(error) === null) throw error
  }
}

import type { LibraryEvents } from '../worker/session.ts'
import { lastClock } from '../log/log.ts'
import type { Result } from '#shared/model/result.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Decides when backups are made: 5 s after opening (which matters if the last session did not end properly), after
 * every 500 gestures but at most every ten minutes (a batch makes thousands, and writing a copy slows the disk for
 * gestures), and at closing. None is made if nothing changed since the newest.
 */
export type BackupKeeper = {
  readonly changed: () => void
  /** Waits for the backup that is being made. */
  readonly settle: () => Promise<void>
  /** Makes the last backup, at closing. */
  readonly finish: () => Promise<void>
}

const gesturesPerBackup = 500
const minIntervalMs = 10 * 60 * 1000
/** The delay of the first backup after opening, in milliseconds: long enough for the first screen to show. */
const delayAfterOpeningMs = 5000

/**
 * `now` returns milliseconds since 1970. `backUp` returns whether a copy was made; its failure is shown as a notice.
 */
export function createBackupKeeper({
  db,
  now,
  backUp,
  writable,
  notice,
}: {
  readonly db: Database
  readonly now: () => number
  readonly backUp: () => Promise<Result<boolean>>
  readonly writable: () => boolean
  readonly notice: LibraryEvents['notice']
}): BackupKeeper {
  let running: Promise<void> | null = null
  let gestures = 0
  let last = Number.NEGATIVE_INFINITY
  const make = (): Promise<void> => {
    last = now()
    running ??= backUp()
      .then((made) => {
        if (!made.ok) notice({ kind: 'error', message: made.error.message })
      })
      .finally(() => {
        running = null
      })
    return running
  }
  const hasHistory = (): boolean => lastClock(db) !== ''
  const first = setTimeout(() => {
    if (writable() && hasHistory()) void make()
  }, delayAfterOpeningMs)
  first.unref()
  return {
    changed: () => {
      gestures++
      // The absolute difference, so that a clock that was set back does not stop backups until it has caught up.
      if (gestures < gesturesPerBackup || Math.abs(now() - last) < minIntervalMs) return
      gestures = 0
      void make()
    },
    settle: async () => {
      await running
    },
    finish: async () => {
      clearTimeout(first)
      await running
      if (writable() && hasHistory()) await make()
    },
  }
}

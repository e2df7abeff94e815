import type { LibraryEvents } from '../worker/session.ts'
import { lastClock } from '../log/log.ts'
import type { Result } from '#shared/contract/result.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * When backups are made: a while after opening (if the last session did not end properly), after every 500 gestures but not twice in
 * ten minutes (a batch makes thousands, and writing a copy slows the disk for the gestures beside it), and at closing;
 * never where nothing changed since the newest.
 */
export type BackupKeeper = {
  readonly changed: () => void
  /** Waits for the one being made. */
  readonly settle: () => Promise<void>
  /** Makes the last one. */
  readonly finish: () => Promise<void>
}

const gesturesBetween = 500
const timeBetween = 10 * 60 * 1000
/** Long enough for the first screen to be there. */
const afterOpening = 5000

/** `now` answers milliseconds since 1970; `backUp` answers whether a copy was made, and its failure is told as a notice. */
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
  }, afterOpening)
  first.unref()
  return {
    changed: () => {
      gestures++
      // A clock that was set back is no reason to wait until it has caught up.
      if (gestures < gesturesBetween || Math.abs(now() - last) < timeBetween) return
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

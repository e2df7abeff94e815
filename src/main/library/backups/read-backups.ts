import type { Id } from '#shared/model/id.ts'
import { backupTime, listBackups } from './backup-files.ts'
import { isWhole } from '../opening/check-file.ts'
import { lastClock } from '../log/log.ts'
import { schemaState } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'

/** A file in a library's backups folder, as far as the end of its log shows. */
export type Backup = {
  readonly file: string
  /** The time when it was made, by the clock then, in milliseconds since 1970. */
  readonly time: number
  /**
   * `ours`: an earlier state of this library; `clock` is the newest stamp of its log. `other`: another library of that
   * name, or a state that is no longer in this library's past (an older copy was put in its place), which may hold work
   * that no backup of ours holds.
   */
  readonly state: { readonly kind: 'ours'; readonly clock: string } | { readonly kind: 'other' | 'damaged' }
}

/** Reads the states of the backups beside a library, one look-up each. Our own come first, the newest work first. */
export function readBackups(path: string, library: Database): Backup[] {
  const backups = listBackups(path).map((file) => ({ file, time: backupTime(file), state: stateOf(file, library) }))
  // The sort is stable: files without a clock of ours come last, in the order of their names.
  return backups.toSorted((a, b) => compareText(clockOf(b), clockOf(a)))
}

/** Whether a backup is a library whose every page can be read: about 1 ms per megabyte. */
export function isReadable(backup: string): boolean {
  return readBackup(backup, (db) => schemaState(db) !== 'empty' && isWhole(db, 'quick_check')) === true
}

/** The newest stamp of a backup's log; null if the backup is damaged. */
export function backupClock(backup: string): string | null {
  return readBackup(backup, lastClock)
}

function stateOf(file: string, library: Database): Backup['state'] {
  const found = readBackup(file, (db): Backup['state'] => {
    const schema = schemaState(db)
    if (schema === 'empty') return { kind: 'damaged' }
    if (schema === 'newer' || schema === 'foreign') return { kind: 'other' }
    const clock = lastClock(db)
    return libraryOf(db) === libraryOf(library) && hasClock(library, clock)
      ? { kind: 'ours', clock }
      : { kind: 'other' }
  })
  return found ?? { kind: 'damaged' }
}

/** Reads from a backup. Returns null if the file is damaged; any other error is the drive's and is thrown. */
function readBackup<T>(file: string, read: (db: Database) => T): T | null {
  try {
    const db = openDatabase(file, { immutable: true })
    try {
      return read(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (isFileFault(error)) return null
    throw error
  }
}

/**
 * The identity of the library in a file: the id of its first case, which is made with the library and never deleted.
 */
function libraryOf(db: Database): Id | null {
  return db.get<{ id: Id }>('SELECT id FROM "case" ORDER BY rowid LIMIT 1')?.id ?? null
}

/**
 * Whether the library's log contains a stamp. The log only grows, so each earlier state of the library ends with a
 * stamp that it still contains.
 */
function hasClock(db: Database, clock: string): boolean {
  return clock === '' || db.get('SELECT 1 FROM change WHERE clock=?', clock) !== undefined
}

function clockOf({ state }: Backup): string {
  return state.kind === 'ours' ? state.clock : ''
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

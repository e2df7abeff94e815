import type { Id } from '#shared/model/id.ts'
import { backupTime, listBackups } from './backup-files.ts'
import { isWhole } from '../opening/check-file.ts'
import { lastClock } from '../log/log.ts'
import { schemaState } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'

/** A file in a library's backups folder, as far as a look at the end of its log tells. */
export type Backup = {
  readonly file: string
  /** When it was made, by the clock of that moment, in milliseconds since 1970. */
  readonly time: number
  /**
   * `ours`: an earlier state of the library, `clock` the newest stamp of its log. `other`: another library of that name, or a state
   * the library was taken away from (an older copy was put in its place): it holds work that no backup of ours holds.
   */
  readonly state: { readonly kind: 'ours'; readonly clock: string } | { readonly kind: 'other' | 'damaged' }
}

/** Reads what the backups beside a library hold: one look-up each. Those of ours come first, the newest work first. */
export function readBackups(path: string, library: Database): Backup[] {
  const backups = listBackups(path).map((file) => ({ file, time: backupTime(file), state: stateOf(file, library) }))
  // Sorting is stable: what has no clock of ours stays in the order of the names, behind.
  return backups.toSorted((a, b) => compareText(clockOf(b), clockOf(a)))
}

/** Whether a backup is a library, and every page of it can be read: about 1 ms a megabyte. */
export function isReadable(backup: string): boolean {
  return readBackup(backup, (db) => schemaState(db) !== 'empty' && isWhole(db, 'quick_check')) === true
}

/** The end of a backup's log; null where it is damaged. */
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

/** Answers null where the file is damaged; any other failure is the drive's, and thrown. */
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

/** Which library a file holds: its first case is made with it, under an id of its own, and never deleted. */
function libraryOf(db: Database): Id | null {
  return db.get<{ id: Id }>('SELECT id FROM "case" ORDER BY rowid LIMIT 1')?.id ?? null
}

/** The log only grows, so a state that the library went through ends with a stamp that the library has, too. */
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

import { lstatSync } from 'node:fs'
import type { LibraryBackup } from '#shared/library/library-view.ts'
import { lastClock } from '../log/log.ts'
import { isWhole } from '../opening/check-file.ts'
import { schemaState } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { sqliteFailure } from '../sqlite/sqlite-failure.ts'
import { backupTime, listNames } from './backup-files.ts'

/**
 * Lists the backups beside a library with their contents: by the clocks of their logs, newest work first (the times in
 * their names may be wrong after a clock error), then those that cannot be read. Reads every page of each, about 1 ms
 * per megabyte.
 */
export function describeBackups(library: string): LibraryBackup[] {
  const described = listNames(library).map((path) => ({ path, madeAt: backupTime(path), found: readContents(path) }))
  return described
    .toSorted((a, b) => compareText(b.found?.clock ?? '', a.found?.clock ?? ''))
    .map(({ path, madeAt, found }) => ({ path, madeAt, holds: found?.holds ?? null }))
}

type Found = { readonly clock: string; readonly holds: NonNullable<LibraryBackup['holds']> }

/**
 * Reads a backup's contents. Returns null if it is damaged, from a newer Attaché, or not a library. The file is not
 * written to.
 */
function readContents(path: string): Found | null {
  try {
    // SQLite would block for ever on a pipe.
    if (!lstatSync(path).isFile()) return null
    const db = openDatabase(path, { immutable: true })
    try {
      return isOurs(db) && isWhole(db, 'quick_check') ? { clock: lastClock(db), holds: countIn(db) } : null
    } finally {
      db.close()
    }
  } catch (error) {
    // A file that is gone or may not be read cannot be restored from either.
    if (sqliteFailure(error) === null && !isFileError(error)) throw error
    return null
  }
}

function countIn(db: Database): Found['holds'] {
  const [sources, claims, questions, briefings] = counted.map(
    (table) => db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE deleted_at IS NULL`)?.count ?? 0,
  ) as [number, number, number, number]
  return { sources, claims, questions, briefings }
}

const counted = ['source', 'claim', 'question', 'briefing'] as const

/**
 * Whether the file is a library of this or an earlier version, and the counted names are tables. Counting a view of
 * that name could take for ever.
 */
function isOurs(db: Database): boolean {
  const state = schemaState(db)
  if (state !== 'current' && state !== 'older') return false
  const names = counted.map((table) => `'${table}'`).join(', ')
  const tables = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table' AND name IN (${names})`,
  )
  return tables?.count === counted.length
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string'
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

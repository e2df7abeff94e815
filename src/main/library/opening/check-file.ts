import { existsSync, statSync } from 'node:fs'
import { isStamp } from '#shared/changes/clock.ts'
import { listBackups } from '../backups/backups.ts'
import { lastClock } from '../log/log.ts'
import { compareSchema, looksLikeOurs, versionBySchema, type SchemaPart } from '../migrations/compare-schema.ts'
import { latestVersion, schemaState, schemaVersion } from '../migrations/migrate.ts'
import { openDatabase, type Database, type OpenMode } from '../sqlite/sqlite.ts'
import { isFileFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'
import { walFile } from './files.ts'

/**
 * What is wrong with a library: its pages, its schema (with the names of missing and foreign parts), its header, or the
 * last stamp of its log.
 */
export type Fault =
  | { readonly kind: 'pages' }
  | { readonly kind: 'schema'; readonly missing: readonly string[]; readonly foreign: readonly string[] }
  | { readonly kind: 'header' }
  | { readonly kind: 'clock' }

export type FileState =
  | { readonly kind: 'ours' | 'newer' | 'foreign' }
  | { readonly kind: 'damaged'; readonly fault: Fault }

/**
 * Determines what a file is, without writing to it: a file that is not ours is not even switched to WAL, and none of
 * its triggers or views runs before its schema was compared with ours. Reads every page, about 1 ms per megabyte, so
 * that damage is found while the backups are still young. `thorough` also compares the indexes with their tables.
 */
export function inspect(path: string, thorough = false): FileState {
  // SQLite removes the WAL of an empty file, and with it all that is left of the library.
  if (statSync(path).size === 0) return { kind: 'damaged', fault: { kind: 'pages' } }
  try {
    // If there is no WAL to read, SQLite must not create one.
    const db = openDatabase(path, existsSync(walFile(path)) ? { readOnly: true } : { immutable: true })
    try {
      return stateOf(db, thorough)
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
    // A file that never was an SQLite database is foreign, not damaged. With our backups beside it, it was a library.
    if (sqliteFailure(error)?.code === 'not-a-library' && listBackups(path).length === 0) return { kind: 'foreign' }
    return { kind: 'damaged', fault: { kind: 'pages' } }
  }
}

/** The result of `checkFile`. */
export type FileCheck = { readonly whole: true; readonly lastClock: string } | { readonly whole: false }

/** Opens a file, checks its schema and all its pages and indexes, and closes it. */
export function checkFile(path: string, mode: OpenMode): FileCheck {
  try {
    const db = openDatabase(path, mode)
    try {
      const { kind } = stateOf(db, true)
      return kind === 'ours' || kind === 'newer' ? { whole: true, lastClock: lastClock(db) } : { whole: false }
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
    return { whole: false }
  }
}

/** `quick_check` reads every page; `integrity_check` also compares indexes with their tables. */
export function isWhole(db: Database, check: 'quick_check' | 'integrity_check'): boolean {
  const rows = db.all<Record<string, string>>(`PRAGMA ${check}(1)`)
  return rows.length === 1 && Object.values(rows[0] ?? {})[0] === 'ok'
}

/** As `inspect`, for an open connection. Throws SQLite's error if the file cannot be read. */
export function stateOf(db: Database, thorough: boolean): FileState {
  const fault = faultOf(db)
  if (fault === 'newer' || fault === 'foreign') return { kind: fault }
  if (fault) return { kind: 'damaged', fault }
  if (!isWhole(db, thorough ? 'integrity_check' : 'quick_check')) return { kind: 'damaged', fault: { kind: 'pages' } }
  const clock = lastClock(db)
  return clock === '' || isStamp(clock) ? { kind: 'ours' } : { kind: 'damaged', fault: { kind: 'clock' } }
}

/** The upper bound of schema versions. A greater number in the header is a flipped bit. */
const maxVersions = 100_000

/** Compares the header and the schema with what our migrations make. Returns null if both match. */
function faultOf(db: Database): Fault | 'newer' | 'foreign' | null {
  const state = schemaState(db)
  const claimed = schemaVersion(db)
  if (state === 'empty') return { kind: 'pages' }
  if (state === 'newer' && claimed < maxVersions) return 'newer'
  const exact = versionBySchema(db, claimed)
  if (exact !== null) return state !== 'foreign' && exact === claimed ? null : { kind: 'header' }
  if (state === 'foreign' && !looksLikeOurs(db)) return 'foreign'
  const { missing, foreign } = compareSchema(db, likelyVersion(db))
  return { kind: 'schema', missing: missing.map(nameOfPart), foreign: foreign.map(nameOfPart) }
}

function nameOfPart({ type, name }: SchemaPart): string {
  return `${type} “${name}”`
}

/**
 * The version of a damaged library: the one whose schema matches, or the one in its header if that exists, else the
 * newest.
 */
export function likelyVersion(db: Database): number {
  const state = schemaState(db)
  const claimed = schemaVersion(db)
  return versionBySchema(db, claimed) ?? (state === 'older' && claimed > 0 ? claimed : latestVersion)
}

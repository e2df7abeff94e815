import { migrations as allMigrations } from './all.ts'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'

/**
 * One row of `sqlite_schema`: a table, index, view or trigger with the statement that created it (null for SQLite's own
 * indexes).
 */
export type SchemaPart = { readonly type: string; readonly name: string; readonly sql: string | null }

/** How a file's schema differs from the one that our migrations make; both lists are empty if it does not. */
export type SchemaDifference = {
  /** Parts of ours that are missing or have another statement. */
  readonly missing: readonly SchemaPart[]
  /** Parts that no migration of ours makes. A foreign trigger would run at our next gesture. */
  readonly foreign: readonly SchemaPart[]
}

/** The schema of an empty library at `version`, made in memory by the migrations (3 ms). */
export function schemaOf(version: number): SchemaPart[] {
  const db = openDatabase(':memory:')
  try {
    migrate(
      db,
      allMigrations.filter(({ number }) => number <= version),
    )
    return readSchema(db)
  } finally {
    db.close()
  }
}

/** Reads a file's schema, without the tables of SQLite's query planner. */
export function readSchema(db: Database): SchemaPart[] {
  return db
    .all<SchemaPart>('SELECT type, name, sql FROM sqlite_schema')
    .filter(({ name }) => !/^sqlite_stat\d$/u.test(name))
    .map((part) => ({ ...part }))
}

/** Compares a file's schema with that of `version`. Throws SQLite's error if the schema cannot be read. */
export function compareSchema(db: Database, version: number): SchemaDifference {
  const expected = schemaOf(version)
  const found = readSchema(db)
  return {
    missing: expected.filter((part) => !isIn(found, part)),
    foreign: found.filter((part) => !isIn(expected, part)),
  }
}

function isIn(parts: readonly SchemaPart[], { type, name, sql }: SchemaPart): boolean {
  return parts.some((part) => part.type === type && part.name === name && part.sql === sql)
}

/**
 * The version whose schema a file has, whatever its header says; null if no version matches exactly. `claimed`, the
 * version in the header, is tried first.
 */
export function versionBySchema(db: Database, claimed: number): number | null {
  const versions = allMigrations.map(({ number }) => number).reverse()
  const order = versions.includes(claimed) ? [claimed, ...versions.filter((one) => one !== claimed)] : versions
  return (
    order.find((version) => {
      const { missing, foreign } = compareSchema(db, version)
      return missing.length === 0 && foreign.length === 0
    }) ?? null
  )
}

/** Whether a file's tables are clearly ours, even if its header and parts of its schema are damaged. */
export function looksLikeOurs(db: Database): boolean {
  const names = new Set(readSchema(db).map(({ name }) => name))
  return ['change', 'changed_record', 'changed_value'].every((name) => names.has(name))
}

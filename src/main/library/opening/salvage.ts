import { isStamp, nextStamp, readStamp } from '#shared/changes/clock.ts'
import { ok } from '#shared/contract/result.ts'
import { migrations } from '../migrations/all.ts'
import { schemaOf } from '../migrations/compare-schema.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'
import { likelyVersion } from './check-file.ts'

/** What was put right while rows were copied. */
export type Salvaged = {
  /** Rows that an index knows of and no table has: they are lost. */
  readonly missingRows: number
}

/**
 * Copies every row of a damaged library into a new file whose schema is made by our migrations: what is not ours stays
 * behind without ever running, indexes and the full-text index are built anew. Null where a table could not be read to
 * its end or the rows do not fit together.
 * @param from a copy of the damaged file (its schema may be mended in place)
 * @param to a file that is not there yet
 */
export function salvage(from: string, to: string): Salvaged | null {
  try {
    const version = mendSchema(from)
    const db = openDatabase(to, { journal: 'DELETE', synchronous: 'OFF' })
    try {
      const ready = migrate(
        db,
        migrations.filter(({ number }) => number <= version),
      )
      if (!ready.ok) return null
      db.run('ATTACH ? AS damaged', from)
      const tables = tablesOf(version)
      if (!tables.every((table) => isReadable(db, table))) return null
      const copied = db.transaction(() => {
        for (const table of tables) copyRows(db, table)
        mendStamps(db)
        return ok(sum(tables.map((table) => missingRows(db, table))))
      })
      const fits = db.all('PRAGMA main.foreign_key_check').length === 0
      return copied.ok && fits ? { missingRows: copied.value } : null
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
    return null
  }
}

/**
 * Answers the version of a file's schema. Where the schema cannot even be read (a damaged letter in one statement), the
 * statements are written anew first: which page a table begins on stands beside them.
 */
function mendSchema(file: string): number {
  try {
    const db = openDatabase(file, { journal: 'DELETE' })
    try {
      return likelyVersion(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
  }
  const version = migrations.at(-1)?.number ?? 0
  const db = openDatabase(file, { journal: 'DELETE', writableSchema: true })
  try {
    for (const { type, name, sql } of schemaOf(version)) {
      db.run('UPDATE sqlite_schema SET sql=? WHERE type=? AND name=?', sql, type, name)
    }
    // Only tables are read from it; the indexes that SQLite makes by itself have no statement.
    db.exec(`DELETE FROM sqlite_schema WHERE type<>'table' AND sql IS NOT NULL`)
  } finally {
    db.close()
  }
  return version
}

/** The tables that hold rows of their own: not SQLite's shadow tables of the full-text index, which is built anew. */
function tablesOf(version: number): string[] {
  return schemaOf(version)
    .filter(({ type, name, sql }) => type === 'table' && !name.startsWith('search_index') && sql !== null)
    .map(({ name }) => name)
}

/** Only a real table with all our columns is read: a view or a generated column of that name could answer anything. */
function isReadable(db: Database, table: string): boolean {
  const isTable = db.get(`SELECT 1 FROM damaged.sqlite_schema WHERE type='table' AND name=?`, table) !== undefined
  const plain = db
    .all<{ name: string; hidden: number }>(`PRAGMA damaged.table_xinfo("${table}")`)
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name)
  return isTable && columnsOf(db, table).every((column) => plain.includes(column))
}

function columnsOf(db: Database, table: string): string[] {
  return db.all<{ name: string }>(`PRAGMA main.table_info("${table}")`).map(({ name }) => name)
}

function copyRows(db: Database, table: string): void {
  const columns = columnsOf(db, table)
    .map((column) => `"${column}"`)
    .join(', ')
  db.exec(`DELETE FROM main."${table}"`)
  db.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM damaged."${table}" NOT INDEXED`)
}

/** How many more rows an index of the damaged table has than could be copied; an index that cannot be read says nothing. */
function missingRows(db: Database, table: string): number {
  const index = db.get<{ name: string }>(
    `SELECT name FROM damaged.sqlite_schema WHERE type='index' AND tbl_name=? AND name LIKE 'sqlite_autoindex%'`,
    table,
  )
  if (index === undefined) return 0
  const count = (from: string): number => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)?.n ?? 0
  try {
    return Math.max(0, count(`damaged."${table}" INDEXED BY "${index.name}"`) - count(`main."${table}"`))
  } catch (error) {
    if (!isFileFault(error)) throw error
    return 0
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** A change whose stamp cannot be gets the one after the change before it. */
function mendStamps(db: Database): void {
  let last = ''
  for (const { seq, clock, device } of db.all<{ seq: number; clock: string; device: string }>(
    'SELECT seq, clock, device FROM main.change ORDER BY seq',
  )) {
    if (isStamp(clock)) {
      if (clock > last) last = clock
      continue
    }
    last = nextStamp(last, readStamp(last)[0], device)
    db.run('UPDATE main.change SET clock=? WHERE seq=?', last, seq)
  }
}

import { isStamp, nextStamp, readStamp } from '#shared/changes/clock.ts'
import { ok } from '#shared/model/result.ts'
import { migrations } from '../migrations/all.ts'
import { schemaOf } from '../migrations/compare-schema.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'
import { likelyVersion } from './check-file.ts'

/** The result of copying rows. */
export type Salvaged = {
  /** Rows that are in an index but in no table: they are lost. */
  readonly missingRows: number
}

/**
 * Copies every row of a damaged library into a new file whose schema our migrations make. Foreign parts of the schema
 * stay behind without ever running; indexes and the full-text index are rebuilt. Returns null if a table could not be
 * read to its end or the rows violate foreign keys.
 * @param from a copy of the damaged file (its schema may be repaired in place)
 * @param to the path of a file that does not exist yet
 */
export function salvage(from: string, to: string): Salvaged | null {
  return copyAll(from, to, (db, tables) => {
    if (!tables.every((table) => isReadable(db, table))) return null
    for (const table of tables) copyRows(db, table)
    mendStamps(db)
    const fits = db.all('PRAGMA main.foreign_key_check').length === 0
    return fits ? { missingRows: sum(tables.map((table) => missingRows(db, table))) } : null
  })
}

/**
 * Copies those rows of a damaged library that can still be read and are consistent, if nothing better is left: of each
 * table the rows before and after damaged pages, without rows that refer to lost ones. Returns null if a whole table is
 * gone or no row could be copied.
 */
export function salvageRemains(from: string, to: string): Salvaged | null {
  return copyAll(from, to, (db, tables) => {
    if (!tables.every((table) => isReadable(db, table))) return null
    for (const table of tables) db.exec(`DELETE FROM main."${table}"`)
    const copied = sum(tables.map((table) => copyWhatCanBeRead(db, table, from)))
    const dropped = dropDangling(db, tables)
    mendStamps(db)
    return copied > 0
      ? { missingRows: Math.max(1, dropped + sum(tables.map((table) => missingRows(db, table)))) }
      : null
  })
}

function copyAll(
  from: string,
  to: string,
  copy: (db: Database, tables: readonly string[]) => Salvaged | null,
): Salvaged | null {
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
      const copied = db.transaction(() => ok(copy(db, tablesOf(version))))
      return copied.ok ? copied.value : null
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
    return null
  }
}

/**
 * Returns the version of a file's schema. If the schema cannot even be read (one damaged character in a statement), its
 * statements are rewritten first; the number of a table's first page is stored separately beside each.
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
    // Only tables are read from this file. Indexes that SQLite makes automatically have no statement.
    db.exec(`DELETE FROM sqlite_schema WHERE type<>'table' AND sql IS NOT NULL`)
  } finally {
    db.close()
  }
  return version
}

/** The tables with rows of their own, without the shadow tables of the full-text index, which is rebuilt. */
function tablesOf(version: number): string[] {
  return schemaOf(version)
    .filter(({ type, name, sql }) => type === 'table' && !name.startsWith('search_index') && sql !== null)
    .map(({ name }) => name)
}

/**
 * Whether a name is a real table with all our columns. A view or a generated column of that name could return anything.
 */
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

/**
 * Copies rows from the beginning of a table up to a damaged page, and then from its end. Returns how many rows were
 * copied.
 */
function copyWhatCanBeRead(db: Database, table: string, from: string): number {
  const columns = columnsOf(db, table)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const key = db
    .all<{ name: string; pk: number }>(`PRAGMA main.table_info("${table}")`)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => `"${name}"`)
  // A table is stored in the order of its rowid; the two tables WITHOUT ROWID in the order of their key.
  const order = db.get(`SELECT 1 FROM main.sqlite_schema WHERE name=? AND sql LIKE '%WITHOUT ROWID%'`, table)
    ? key
    : ['rowid']
  const insert = `INSERT OR IGNORE INTO main."${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  for (const direction of ['ASC', 'DESC']) {
    const by = order.map((column) => `${column} ${direction}`).join(', ')
    // A new connection: one that met a damaged page in a transaction writes nothing more.
    const damaged = openDatabase(from, { readOnly: true })
    try {
      const rows = damaged.iterate<Record<string, never>>(`SELECT ${names} FROM "${table}" NOT INDEXED ORDER BY ${by}`)
      for (const row of rows)
        insertReadable(
          db,
          insert,
          columns.map((column) => row[column]!),
        )
      break
    } catch (error) {
      if (!isFileFault(error)) throw error
    } finally {
      damaged.close()
    }
  }
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM main."${table}"`)?.n ?? 0
}

/** Inserts a row. A row that violates a constraint of our table counts as lost. */
function insertReadable(db: Database, insert: string, values: readonly never[]): void {
  try {
    db.run(insert, ...values)
  } catch (error) {
    if (!isFileFault(error)) throw error
  }
}

/**
 * Sets references to missing rows to NULL where that is allowed, and deletes the other rows, until no reference
 * dangles. Returns how many rows were deleted.
 */
function dropDangling(db: Database, tables: readonly string[]): number {
  let dropped = 0
  for (let found = 1; found > 0;) {
    found = 0
    for (const table of tables) {
      const needed = db
        .all<{ name: string; notnull: number }>(`PRAGMA main.table_info("${table}")`)
        .filter(({ notnull }) => notnull === 1)
        .map(({ name }) => name)
      for (const { from, to, table: other } of db.all<{ from: string; to: string; table: string }>(
        `PRAGMA main.foreign_key_list("${table}")`,
      )) {
        const dangling = `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${to}" FROM main."${other}")`
        if (!needed.includes(from)) db.run(`UPDATE OR IGNORE main."${table}" SET "${from}"=NULL WHERE ${dangling}`)
        // Rows that still have the reference: their column, or a constraint of the table, requires it.
        found += db.run(`DELETE FROM main."${table}" WHERE ${dangling}`)
      }
    }
    dropped += found
  }
  return dropped
}

/** How many rows of a damaged table are in an index but could not be copied; 0 if the index cannot be read. */
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

/** Gives each change with an invalid stamp the stamp that follows the change before it. */
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

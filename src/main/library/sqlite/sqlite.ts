import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Result } from '#shared/model/result.ts'
import { sqlFunctions } from './source-name-sql.ts'

type Parameter = string | number | null | Uint8Array

/** A connection to SQLite. This file is the only one that uses SQLite: every connection is opened and hardened here. */
export type Database = {
  /** The path of the open file. */
  readonly path: string
  readonly all: <T>(sql: string, ...parameters: Parameter[]) => T[]
  readonly get: <T>(sql: string, ...parameters: Parameter[]) => T | undefined
  readonly iterate: <T>(sql: string, ...parameters: Parameter[]) => Iterable<T>
  /** Runs one statement; returns how many rows it changed. */
  readonly run: (sql: string, ...parameters: Parameter[]) => number
  /** Inserts one row; returns its rowid. */
  readonly insert: (sql: string, ...parameters: Parameter[]) => number
  /** As `all`, with each row as an array: takes half the time for tens of thousands of rows. */
  readonly rows: <T extends readonly unknown[]>(sql: string, ...parameters: Parameter[]) => T[]
  /** Runs statements that return nothing. */
  readonly exec: (sql: string) => void
  /** Runs `work` in a transaction: a failure (returned or thrown) rolls everything back. */
  readonly transaction: <T>(work: () => Result<T>) => Result<T>
  /** Writes the database's current state to a new file without free pages. Other connections can write meanwhile. */
  readonly copyTo: (path: string) => void
  readonly close: () => void
}

/** How a file is opened. By default it is writable, and each commit is on disk before it returns. */
export type OpenMode = {
  readonly readOnly?: boolean
  /** Reads the file as if it could never change: for folders where SQLite cannot create its own files. */
  readonly immutable?: boolean
  /** FULL flushes each commit to disk before it returns. The others are for tests that make many libraries. */
  readonly synchronous?: Synchronous
  /** WAL by default; DELETE for copies that must be one plain file. */
  readonly journal?: 'WAL' | 'DELETE'
  /** Allows writing to the schema, and reading a damaged one: for a copy that is being repaired. */
  readonly writableSchema?: boolean
}

/** When a commit waits for the disk: SQLite's `synchronous`. */
export type Synchronous = 'FULL' | 'NORMAL' | 'OFF'

/** The oldest SQLite allowed. Earlier versions can corrupt a WAL that is reset while another connection writes. */
const oldestSqlite = [3, 51, 3] as const

const busyTimeoutMs = 5000
/**
 * The WAL size, in pages, at which SQLite checkpoints by itself: 16 MB. Only work without any pause reaches it, see
 * `idle-checkpoint.ts`.
 */
const maxWalPages = 4000
/**
 * The number of prepared statements that are cached: more than the library has, so that none is dropped during a
 * gesture.
 */
const maxStatements = 500

/** Opens a database file. Throws SQLite's errors (see `sqliteFailure`). */
export function openDatabase(path: string, mode: OpenMode = {}): Database {
  const readOnly = mode.readOnly === true || mode.immutable === true
  const connection = new DatabaseSync(mode.immutable === true ? immutableUrl(path) : path, {
    readOnly,
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    allowExtension: false,
    defensive: mode.writableSchema !== true,
  })
  try {
    // This must come first, since the first statement reads the schema.
    if (mode.writableSchema === true) connection.exec('PRAGMA writable_schema=ON')
    refuseOldSqlite(connection)
    connection.exec('PRAGMA trusted_schema=0; PRAGMA cell_size_check=1; PRAGMA cache_size=-32000')
    for (const [name, run] of Object.entries(sqlFunctions))
      connection.function(name, { deterministic: true, directOnly: true }, run)
    if (!readOnly)
      connection.exec(
        `PRAGMA journal_mode=${mode.journal ?? 'WAL'}; PRAGMA synchronous=${mode.synchronous ?? 'FULL'}; PRAGMA wal_autocheckpoint=${maxWalPages}`,
      )
  } catch (error) {
    connection.close()
    throw error
  }
  return wrap(path, connection)
}

/**
 * Closes a database that another machine may have open by now, without a checkpoint. The last connection to close would
 * write the WAL into the file, and the WAL may contain the other machine's changes. A read-only connection prevents
 * that, and writes nothing when it is closed itself.
 */
export function closeWithoutCheckpoint(db: Database): void {
  let reader: Database | null = null
  try {
    reader = openDatabase(db.path, { readOnly: true })
    reader.get('SELECT 1 FROM sqlite_schema')
  } finally {
    db.close()
    reader?.close()
  }
}

/**
 * How many bytes of its WAL a connection relies on: the header, and the frames that were written or read. Writes
 * nothing.
 */
export function walLength(db: Database): number {
  const frames = db.get<{ log: number }>('PRAGMA wal_checkpoint(NOOP)')?.log ?? 0
  const pageSize = db.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0
  return frames <= 0 ? 0 : 32 + frames * (24 + pageSize)
}

function wrap(path: string, connection: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    if (statements.size >= maxStatements) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  const arrays = (sql: string): StatementSync => {
    // The added space makes another cache key, so that `all` and `rows` do not share a statement.
    const statement = prepared(`${sql} `)
    statement.setReturnArrays(true)
    return statement
  }
  return {
    path,
    all: <T>(sql: string, ...parameters: Parameter[]) => prepared(sql).all(...parameters) as T[],
    get: <T>(sql: string, ...parameters: Parameter[]) => prepared(sql).get(...parameters) as T | undefined,
    // A new statement, since the next use of a cached one would reset an unfinished iteration.
    iterate: <T>(sql: string, ...parameters: Parameter[]) =>
      connection.prepare(sql).iterate(...parameters) as Iterable<T>,
    run: (sql, ...parameters) => Number(prepared(sql).run(...parameters).changes),
    insert: (sql, ...parameters) => Number(prepared(sql).run(...parameters).lastInsertRowid),
    rows: <T extends readonly unknown[]>(sql: string, ...parameters: Parameter[]) =>
      arrays(sql).all(...parameters) as unknown as T[],
    exec: (sql) => connection.exec(sql),
    transaction: (work) => inTransaction(connection, work),
    copyTo: (target) => {
      connection.prepare('VACUUM INTO ?').run(target)
    },
    close: () => connection.close(),
  }
}

function inTransaction<T>(connection: DatabaseSync, work: () => Result<T>): Result<T> {
  connection.exec('BEGIN IMMEDIATE')
  let done = false
  try {
    const result = work()
    if (result.ok) {
      connection.exec('COMMIT')
      done = true
    }
    return result
  } finally {
    // SQLite rolls back by itself on some errors (a full disk); a second rollback would be an error.
    if (!done && connection.isTransaction) connection.exec('ROLLBACK')
  }
}

function immutableUrl(path: string): URL {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return url
}

function refuseOldSqlite(connection: DatabaseSync): void {
  const { version } = connection.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  const parts = version.split('.').map(Number)
  const differing = oldestSqlite.findIndex((part, i) => part !== parts[i])
  if (differing >= 0 && (parts[differing] ?? 0) < (oldestSqlite[differing] ?? 0)) {
    throw new Error(`SQLite ${version} is too old: ${oldestSqlite.join('.')} or later is needed.`)
  }
}

import type { DatabaseSync } from 'node:sqlite'
import { readRows, type Value } from './read-rows.ts'

type Logged = {
  readonly type: string
  readonly record: string
  readonly field: string
  readonly before: Value
  readonly after: Value
}

/** The `deleted_at` of a record before the gesture that created it. */
const notMade = '0'
/** Rows that are created with a library or a text, not by a gesture of their own. Only their changes are logged. */
const unlogged = new Set(['block', 'case'])
/** Fields that an import writes outside the log: the text is evidence, which no gesture changes. */
const evidence = new Set(['revision.text'])

/**
 * Checks that no gesture is incomplete: each change has all of its rows, every change of a field starts from the value of the previous
 * one, and the tables hold the values at the end of the log. Reports rows that no gesture created, and rows that are missing without a
 * gesture.
 */
export function checkLog(db: DatabaseSync): string[] {
  const problems = halfChanges(db)
  const fields = new Map<string, Map<string, Value>>()
  for (const one of logged(db)) {
    const record = `${one.type} ${one.record}`
    const known = fields.get(record) ?? new Map<string, Value>()
    fields.set(record, known)
    if (known.has(one.field) ? known.get(one.field) !== one.before : isLateStart(one, known))
      problems.push(`A change of ${record} is missing: its ${one.field} went on from “${one.before}”.`)
    known.set(one.field, one.after)
  }
  return [...problems, ...compareRows(db, fields)]
}

function logged(db: DatabaseSync): Iterable<Logged> {
  return readRows(
    db,
    `SELECT r.record_type AS type, r.record, v.field, v.before, v.after
     FROM change AS c JOIN changed_record AS r ON r.change=c.seq JOIN changed_value AS v ON v.changed_record=r.seq
     ORDER BY c.clock, r.seq, v.ord`,
  ) as Iterable<Logged>
}

/** Whether a record was changed before its creation. */
function isLateStart({ type, field, before }: Logged, known: ReadonlyMap<string, Value>): boolean {
  return !unlogged.has(type) && (field === 'deleted_at' ? before !== notMade : known.size === 0)
}

function halfChanges(db: DatabaseSync): string[] {
  const empty = db
    .prepare('SELECT id, label FROM change WHERE seq NOT IN (SELECT change FROM changed_record)')
    .all()
    .map(({ id, label }) => `The change “${label}” (${id}) has no records.`)
  const valueless = db
    .prepare(
      'SELECT record_type, record FROM changed_record WHERE seq NOT IN (SELECT changed_record FROM changed_value)',
    )
    .all()
    .map(({ record_type: type, record }) => `A change of ${type} ${record} has no values.`)
  const gaps = db
    .prepare(
      `SELECT r.record_type, r.record FROM changed_record AS r JOIN changed_value AS v ON v.changed_record=r.seq
       GROUP BY r.seq HAVING max(v.ord) <> count(*) - 1`,
    )
    .all()
    .map(({ record_type: type, record }) => `A change of ${type} ${record} lacks some of its values.`)
  const orphans = db
    .prepare(
      `SELECT 'changed_record' AS name, count(*) AS times FROM changed_record WHERE change NOT IN (SELECT seq FROM change)
       UNION ALL SELECT 'changed_value', count(*) FROM changed_value WHERE changed_record NOT IN (SELECT seq FROM changed_record)`,
    )
    .all()
    .filter(({ times }) => times !== 0)
    .map(({ name }) => `Rows of ${name} belong to no change.`)
  const clocks = db
    .prepare(
      `SELECT id, clock FROM change WHERE clock NOT GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T*Z.[0-9][0-9][0-9][0-9].*'`,
    )
    .all()
    .map(({ id, clock }) => `The change ${id} has the clock “${clock}”.`)
  return [...empty, ...valueless, ...gaps, ...orphans, ...clocks]
}

function compareRows(db: DatabaseSync, fields: ReadonlyMap<string, ReadonlyMap<string, Value>>): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  for (const table of recordTables(db)) {
    const defaults = defaultsOf(db, table)
    for (const row of readRows(db, `SELECT * FROM "${table}"`)) {
      const record = `${table} ${row['id']}`
      seen.add(record)
      const known = fields.get(record)
      if (!known && !unlogged.has(table)) problems.push(`No gesture made the ${record}.`)
      for (const [field, value] of Object.entries(row)) {
        if (field === 'id' || evidence.has(`${table}.${field}`) || (unlogged.has(table) && !known?.has(field))) continue
        const expected = known?.has(field) ? known.get(field)! : (defaults.get(field) ?? null)
        if (known && value !== expected)
          problems.push(`The ${field} of ${record} is “${value}”, and by the log “${expected}”.`)
      }
    }
  }
  for (const record of fields.keys())
    if (!seen.has(record)) problems.push(`The ${record} is gone, and no gesture took it.`)
  return problems
}

/** The tables that hold records: each row has an id and a `deleted_at`. */
function recordTables(db: DatabaseSync): string[] {
  return db
    .prepare(
      `SELECT m.name FROM sqlite_schema AS m WHERE m.type='table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name='id')
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name='deleted_at')`,
    )
    .all()
    .map(({ name }) => String(name))
}

function defaultsOf(db: DatabaseSync, table: string): Map<string, Value> {
  return new Map(
    db
      .prepare(`PRAGMA table_info("${table}")`)
      .all()
      .map(({ name, dflt_value: written }) => [
        String(name),
        written === null ? null : (db.prepare(`SELECT ${written} AS value`).get()!['value'] as Value),
      ]),
  )
}

import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

export type Value = string | number | bigint | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/** Yields the rows of a query. Integers become numbers if JavaScript can represent them exactly; a damaged file may contain larger ones. */
export function* readRows(db: DatabaseSync, sql: string, ...parameters: SQLInputValue[]): Iterable<Row> {
  const statement = db.prepare(sql)
  statement.setReadBigInts(true)
  for (const row of statement.iterate(...parameters)) {
    yield Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asNumber(value as Value)]))
  }
}

function asNumber(value: Value): Value {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value
}

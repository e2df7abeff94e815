import type { DatabaseSync } from 'node:sqlite'
import { readRows } from './read-rows.ts'
import type { Acknowledged, Fact, FactValue } from './journal.ts'

/** The acknowledged gestures that the library does not hold as acknowledged, each with what is missing. */
export function checkAcknowledged(db: DatabaseSync, acknowledged: readonly Acknowledged[]): string[] {
  return acknowledged.flatMap(({ gesture, facts }) => {
    const missing = facts.flatMap((fact) => missingOf(db, fact))
    return missing.length === 0 ? [] : [`${gesture}: ${missing.join(', ')}`]
  })
}

function missingOf(db: DatabaseSync, { table, where, holds = {}, deleted }: Fact): string[] {
  const columns = Object.keys(where)
  const conditions = columns.map((name) => `"${name}" IS ?`).join(' AND ')
  const [row] = readRows(db, `SELECT * FROM "${table}" WHERE ${conditions}`, ...Object.values(where))
  if (!row) return [`no ${table} of ${Object.values(where).join(' ')}`]
  const fields = Object.entries(holds).filter(
    ([field, value]) => row[field] !== value && !wasThere(db, table, String(row['id']), field, value),
  )
  const notDeleted =
    deleted && row['deleted_at'] === null && !wasThere(db, table, String(row['id']), 'deleted_at', null, 'before')
  return [
    ...fields.map(([field, value]) => `${table}.${field} is not “${value}”`),
    ...(notDeleted ? [`${table} is not deleted`] : []),
  ]
}

/** Whether the log shows that the field had the value earlier and that a later gesture changed it. */
function wasThere(
  db: DatabaseSync,
  table: string,
  record: string,
  field: string,
  value: FactValue,
  side: 'before' | 'after' = 'after',
): boolean {
  return (
    db
      .prepare(
        `SELECT count(*) AS times FROM changed_record AS r JOIN changed_value AS v ON v.changed_record=r.seq
         WHERE r.record_type=? AND r.record=? AND v.field=? AND v."${side}" IS ? AND ${
           side === 'before' ? 'v."after" IS NOT NULL' : 'true'
         }`,
      )
      .get(table, record, field, value)!['times'] !== 0
  )
}

import type { Change, FieldChange } from '#shared/changes/change.ts'
import type { Before, Logged } from '#shared/changes/history.ts'
import type { Id } from '#shared/model/id.ts'
import type { RecordChange } from './apply-change.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Appends a change to the log. Must be called inside a transaction. */
export function appendChange(db: Database, change: Omit<Change, 'fields'>, records: readonly RecordChange[]): void {
  const seq = db.insert(
    'INSERT INTO change (id, clock, device, analyst, label, origin, "group", undoes, "schema") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    change.id,
    change.clock,
    change.device,
    change.analyst,
    change.label,
    change.origin,
    change.group,
    change.undoes,
    change.schema,
  )
  for (const { type, record, fields } of records) {
    const changed = db.insert(
      'INSERT INTO changed_record (change, record_type, record) VALUES (?, ?, ?)',
      seq,
      type,
      record,
    )
    fields.forEach(({ field, before, after }, ord) =>
      db.run(
        'INSERT INTO changed_value (changed_record, ord, field, before, after) VALUES (?, ?, ?, ?, ?)',
        changed,
        ord,
        field,
        before,
        after,
      ),
    )
  }
}

/** Reads the fields of a logged change, in their order. */
export function readFields(db: Database, change: Id): FieldChange[] {
  return db.all<FieldChange>(
    `SELECT record_type AS type, record, field, before, after
     FROM changed_record JOIN changed_value ON changed_value.changed_record=changed_record.seq
     WHERE change=(SELECT seq FROM change WHERE id=?) ORDER BY changed_record, ord`,
    change,
  )
}

/** Reads one device's log backwards, change by change, as undo needs it. */
export function logOf(db: Database, device: string): Before {
  // Without INDEXED BY, SQLite sorts the whole log to find its last row.
  const columns = 'SELECT id, label, origin, "group", undoes FROM change INDEXED BY change_by_clock WHERE device=?'
  return (change) =>
    (change === null
      ? db.get<Logged>(`${columns} ORDER BY clock DESC LIMIT 1`, device)
      : db.get<Logged>(
          `${columns} AND clock < (SELECT clock FROM change WHERE id=?) ORDER BY clock DESC LIMIT 1`,
          device,
          change,
        )) ?? null
}

/**
 * How many changes of its group stand in a device's log from a change backwards, until one of another group or of none. What exports
 * recorded is passed over. Reads these changes alone, since the log has no index by group.
 */
export function countBack(db: Database, device: string, { id, group }: Pick<Logged, 'id' | 'group'>): number {
  const log = `change INDEXED BY change_by_clock WHERE device=? AND clock<=(SELECT clock FROM change WHERE id=?)`
  const other = db.get<{ clock: string }>(
    `SELECT clock FROM ${log} AND "group" IS NOT ? AND origin<>'export' ORDER BY clock DESC LIMIT 1`,
    device,
    id,
    group,
  )
  return (
    db.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${log} AND clock>? AND "group" IS ?`,
      device,
      id,
      other?.clock ?? '',
      group,
    )?.count ?? 0
  )
}

/** Reads what some changes did to some records, in its order. */
export function readFieldsOf(db: Database, changes: readonly Id[], records: readonly Id[]): FieldChange[] {
  return db.all<FieldChange>(
    `SELECT record_type AS type, record, field, before, after
     FROM changed_record JOIN changed_value ON changed_value.changed_record=changed_record.seq
     WHERE record IN (SELECT value FROM json_each(?))
       AND +change IN (SELECT seq FROM change WHERE id IN (SELECT value FROM json_each(?))) ORDER BY changed_record, ord`,
    idList(records),
    idList(changes),
  )
}

/** The latest stamp in the log, of any device; '' if the log is empty. */
export function lastClock(db: Database): string {
  return db.get<{ clock: string }>('SELECT clock FROM change ORDER BY clock DESC LIMIT 1')?.clock ?? ''
}

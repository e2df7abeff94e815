import { notYet, type FieldChange } from '#shared/changes/change.ts'
import { records, type RecordName, type Value } from '#shared/changes/records.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The fields that a change sets in one record. */
export type RecordChange = { readonly type: RecordName; readonly record: Id; readonly fields: readonly FieldChange[] }

/** Groups a change's fields by record, in the order in which the records first occur. */
export function byRecord(fields: readonly FieldChange[]): RecordChange[] {
  const found = new Map<Id, { type: RecordName; record: Id; fields: FieldChange[] }>()
  for (const one of fields) {
    const record = found.get(one.record)
    if (record) record.fields.push(one)
    else found.set(one.record, { type: one.type, record: one.record, fields: [one] })
  }
  return [...found.values()]
}

/** Writes a change's fields into the tables. Must be called inside a transaction. */
export function applyFields(db: Database, changes: readonly RecordChange[]): void {
  for (const change of changes) {
    if (updateRow(db, change)) continue
    if (!isCreation(change)) throw new Error(`No ${change.type} ${change.record} to change`)
    insertRow(db, change)
  }
}

function updateRow(db: Database, { type, record, fields }: RecordChange): boolean {
  const set = fields.map((one) => `"${checkedField(type, one.field)}"=?`).join(', ')
  return db.run(`UPDATE "${type}" SET ${set} WHERE id=?`, ...fields.map((one) => one.after), record) === 1
}

function insertRow(db: Database, { type, record, fields }: RecordChange): void {
  const names = fields.map((one) => `"${checkedField(type, one.field)}"`).join(', ')
  const marks = fields.map(() => '?').join(', ')
  db.run(`INSERT INTO "${type}" (id, ${names}) VALUES (?, ${marks})`, record, ...fields.map((one) => one.after))
}

/** Whether a change makes its record, rather than editing or restoring it. */
export function isCreation(change: RecordChange): boolean {
  return change.fields.some((one) => one.field === 'deleted_at' && one.before === notYet)
}

/** Checks a field's name, which goes into SQL unescaped: only names from the table of records pass. */
function checkedField(type: RecordName, field: string): string {
  const known: readonly string[] = records[type].fields
  if (field !== 'deleted_at' && !known.includes(field)) throw new Error(`A ${type} has no field ${field}`)
  return field
}

/** The fields whose value in the tables differs from the one that the change expects. */
export function differingFields(db: Database, changes: readonly RecordChange[]): FieldChange[] {
  return changes.flatMap(({ type, record, fields }) => {
    const row = db.get<Record<string, Value>>(`SELECT * FROM "${type}" WHERE id=?`, record)
    return fields.filter((one) => row?.[one.field] !== one.before)
  })
}

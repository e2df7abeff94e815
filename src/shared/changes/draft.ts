import type { Id } from '../model/id.ts'
import { notYet, type FieldChange } from './change.ts'
import type { FieldName, RecordName, Value } from './records.ts'

/** What a gesture needs besides rows and intent: new ids, and the clock stamp of the moment. */
export type Moment = { readonly newId: () => Id; readonly clock: string }

/** A row of a table of the library. */
export type Row = { readonly id: string; readonly deleted_at: string | null; readonly [field: string]: unknown }

type Fields<R extends RecordName> = { readonly [F in FieldName<R>]?: Value }

/** The fields of a new record. Fields that are missing or null stay null and are not logged. */
export function create<R extends RecordName>(type: R, record: Id, fields: Fields<R>): FieldChange[] {
  const set = Object.entries(fields as Record<string, Value>).filter(([, value]) => value !== null)
  return [
    { type, record, field: 'deleted_at', before: notYet, after: null },
    ...set.map(([field, after]) => ({ type, record, field, before: null, after })),
  ]
}

/** The changes from a row to the given field values. A deleted row is restored. */
export function update<R extends RecordName>(type: R, row: Row, fields: Fields<R>): FieldChange[] {
  const differing = Object.entries(fields as Record<string, Value>).filter(([field, value]) => row[field] !== value)
  const changes = differing.map(([field, after]) => ({
    type,
    record: row.id,
    field,
    before: row[field] as Value,
    after,
  }))
  return row.deleted_at === null
    ? changes
    : [{ type, record: row.id, field: 'deleted_at', before: row.deleted_at, after: null }, ...changes]
}

/** Deletes a record. It keeps its fields, so that it can be restored. */
export function remove(type: RecordName, record: Id, moment: Pick<Moment, 'clock'>): FieldChange {
  return { type, record, field: 'deleted_at', before: null, after: moment.clock }
}

/** Each field of each record once, as it was named last: what two owners delete is deleted once. */
export function onceEach(changes: readonly FieldChange[]): FieldChange[] {
  return [...new Map(changes.map((one) => [`${one.record} ${one.field}`, one])).values()]
}

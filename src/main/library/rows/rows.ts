import type { Row } from '#shared/changes/draft.ts'
import type { RecordName } from '#shared/changes/records.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Reads a live record; undefined if it is deleted or never existed. */
export function liveRow(db: Database, type: RecordName, id: Id): Row | undefined {
  return db.get<Row>(`SELECT * FROM "${type}" WHERE id=? AND deleted_at IS NULL`, id)
}

/** As `liveRow`, for a gesture that requires the record: fails (`not-found`) if it is missing. */
export function neededRow(db: Database, type: RecordName, id: Id): Result<Row> {
  const row = liveRow(db, type, id)
  return row ? ok(row) : gone(type)
}

/** The failure (`not-found`) of a gesture on a record that is deleted or never existed. */
export function gone(type: RecordName): ReturnType<typeof fail> {
  return fail('not-found', `This ${type.replaceAll('_', ' ')} is not in the library any more, so nothing was changed.`)
}

/** As `gone`, for a read. */
export function notThere(type: RecordName): ReturnType<typeof fail> {
  return fail('not-found', `This ${type.replaceAll('_', ' ')} is not in the library any more.`)
}

/** Reads the live records of one owner. */
export function rowsOf<T extends Row = Row>(db: Database, type: RecordName, field: string, owner: Id): T[] {
  return db.all<T>(`SELECT * FROM "${type}" WHERE "${field}"=? AND deleted_at IS NULL`, owner)
}

/**
 * Encodes ids as one parameter for `IN (SELECT value FROM json_each(?))`, so that one prepared statement takes any
 * number of them.
 */
export function idList(ids: readonly Id[]): string {
  return JSON.stringify(ids)
}

import type { Row } from '#shared/changes/draft.ts'
import type { Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges } from '../merging/merges.ts'
import { neededRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Reads the row of an actor, or of the actor that it was merged into. */
export function readActor(db: Database, id: Id): Result<Row> {
  return neededRow(db, 'actor', readMerges(db).winner(id))
}

export function nameOf(actor: Row): string {
  return String(actor['name'])
}

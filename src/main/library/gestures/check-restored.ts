import type { RecordName } from '#shared/changes/records.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { afterRestoring, RestoredRow } from '#shared/history/restore.ts'
import type { Story } from '#shared/history/rewind.ts'
import type { Id } from '#shared/model/id.ts'
import { surroundings } from './claim-rows.ts'
import type { Library } from '../library.ts'
import { nameRecord } from '../rows/name-record.ts'
import { checkWordsFree } from './question-rows.ts'
import { liveRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Whether the library holds what restored rows need: all that they name, no circle, and words of their own for a question. */
export function checkRestored(library: Library, story: Story, { live, changed }: ReturnType<typeof afterRestoring>): Result<null> {
  const { db } = library
  const lost = changed.flatMap((one) => missing(db, one, (type, id) => (story.rows.has(id) ? live.has(id) : liveRow(db, type, id) !== undefined)))[0]
  if (lost) return fail('conflict', `${nameRecord(db, lost)} is not in the library any more, so nothing was restored; restore the other parts one by one.`)
  if (changed.some((one) => isCircle(library, one))) {
    return fail('conflict', 'Other claims lead back to this one since, and it would become a circle, so nothing was restored; take one of those links off first.')
  }
  const question = story.of === 'question' ? changed.find(({ type }) => type === 'question') : undefined
  return question ? checkWordsFree(db, String(question.row['text']), question.row.id) : ok(null)
}

/** The records that a row names and that are gone. */
function missing(db: Database, { type, row }: RestoredRow, isThere: (type: RecordName, id: Id) => boolean): { readonly type: RecordName; readonly record: Id }[] {
  const keys = db.all<{ table: RecordName; from: string; to: string }>(`PRAGMA foreign_key_list("${type}")`)
  return keys.flatMap(({ table, from, to }) => {
    const target = row[from]
    return to === 'id' && typeof target === 'string' && !isThere(table, target) ? [{ type: table, record: target }] : []
  })
}

function isCircle(library: Library, { type, row }: RestoredRow): boolean {
  const claim = row['claim'] as Id
  const { aboutLeads, relationLeads } = surroundings(library, '')
  if (type === 'about' && row['of_claim'] !== null) return aboutLeads(row['of_claim'] as Id, claim)
  if (type === 'claim_relation' && row['type'] !== 'same-as') return relationLeads(row['type'] as Parameters<typeof relationLeads>[0], row['other'] as Id, claim)
  return false
}

import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { RecordName } from '#shared/changes/records.ts'
import type { Row } from '#shared/changes/draft.ts'
import { nameOfField } from '#shared/history/parts.ts'
import { restoredRows, restoreRows } from '#shared/history/restore.ts'
import { rewind } from '#shared/history/rewind.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../commit.ts'
import type { Library } from '../library.ts'
import { nameRecord } from '../name-record.ts'
import { readSteps, readStory } from '../reads/read-story.ts'
import { gone, liveRow } from '../rows.ts'
import type { Database } from '../sqlite.ts'

/** Brings a record, or parts of it, to where it was: a gesture of today, which undo takes back like any other. */
export function restoreRecord(library: Library, { type, id, change, when, parts }: Input<'restoreRecord'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const story = liveRow(db, type, id) ? readStory(db, type, id) : null
    if (!story) return gone(type)
    const seq = db.get<{ seq: number }>('SELECT seq FROM change WHERE id=?', change)?.seq
    if (seq === undefined) return fail('not-found', 'This step of the history is not in the library any more, so nothing was restored.')
    const then = rewind(story, readSteps(db, story, { since: when === 'before' ? seq : seq + 1 }))
    if (then.get(id)?.deleted_at !== null) return fail('conflict', `This ${type} was not there at that time, so nothing was restored.`)
    const fields = restoreRows(story, then, parts ? new Set(parts) : null, moment)
    const lost = restoredRows(story, then, fields).flatMap(({ type: of, row }) => missingReference(db, of as RecordName, row) ?? [])[0]
    if (lost) return fail('conflict', `${nameRecord(db, lost)} is not in the library any more, so nothing was restored; restore the other parts one by one.`)
    return ok({ draft: { label: labelOf(type, parts), fields }, value: null })
  })
}

function labelOf(type: string, parts: readonly string[] | undefined): string {
  const article = type === 'actor' ? 'an' : 'a'
  return parts?.length === 1 ? `Restore “${nameOfField(parts[0] ?? '')}” of ${article} ${type}` : `Restore ${article} ${type}`
}

/** The record that a row names and that is gone. */
function missingReference(db: Database, type: RecordName, row: Row): { readonly type: RecordName; readonly record: Id } | null {
  const keys = db.all<{ table: RecordName; from: string; to: string }>(`PRAGMA foreign_key_list("${type}")`)
  for (const { table, from, to } of keys) {
    const target = row[from]
    if (to === 'id' && typeof target === 'string' && !liveRow(db, table, target)) return { type: table, record: target }
  }
  return null
}

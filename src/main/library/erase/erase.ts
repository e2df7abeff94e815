import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Affected } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { isNameTyped } from '#shared/sources/source-name.ts'
import type { Input } from '#shared/contract/contract.ts'
import { eraseFromCopies, planCopies, roomFor, type CopiesPlan } from './erase-copies.ts'
import { eraseRows } from './erase-rows.ts'
import { finishErasing, rememberErasing, unfinishedSentence } from './unfinished-erasing.ts'
import type { Library } from '../library.ts'
import { neededRow } from '../rows/rows.ts'
import { affectedByMerging } from '../affected/affected-by-merging.ts'
import { undoLabels } from '../log/undo-labels.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { sqliteFailure } from '../sqlite/sqlite-failure.ts'
import { sourceNameSql } from '../sqlite/source-name-sql.ts'

/**
 * Erases a source for good: first from every copy beside the library, then its rows, its log entries and its words in
 * the index; freed pages are overwritten. As long as any of it is left elsewhere, the library lists the source, so that
 * an interrupted erasure can be repeated.
 * This is the one gesture that undo cannot revert, so `typed` must be the source's name. A backup that cannot be opened
 * cannot be cleaned and is deleted.
 */
export function eraseSource(library: Library, { id, typed }: Input<'eraseSource'>): Result<null> {
  const readOnly = library.readOnly()
  if (readOnly !== null) return fail('read-only', readOnly)
  const { db, file } = library
  const source = neededRow(db, 'source', id)
  if (!source.ok) return source
  const { name } = db.get<{ name: string }>(`SELECT ${sourceNameSql} AS name FROM source WHERE id=?`, id)!
  if (!isNameTyped(typed, name)) return fail('bad-input', `Nothing was erased: what was typed is not “${name}”.`)
  const plan = planCopies(library, id)
  if (!plan.ok) return plan
  if (!hasRoom(file, plan.value))
    return fail(
      'disk-full',
      'Nothing was erased: overwriting what is freed needs room for a copy of the library, and the disk has none. Free some space.',
    )
  const copies = eraseFromCopies(plan.value, id)
  if (!copies.ok) return copies
  const affected = affectedByErasing(db, id)
  const rows = eraseOwnRows(db, id, name)
  if (!rows.ok) return rows
  library.revisions.forget()
  library.changed(affected, 'user', undoLabels(library))
  const outcome = finishErasing(db)
  if (outcome === 'finished') return ok(null)
  return fail('conflict', unfinishedSentence(`“${name}”`, outcome))
}

/** Erases the source's own rows, all or none. A failure tells the user that the copies no longer contain the source. */
function eraseOwnRows(db: Database, id: Id, name: string): Result<null> {
  try {
    eraseRows(db, id, () => rememberErasing(db, id))
    return ok(null)
  } catch (error) {
    const failure = sqliteFailure(error)
    if (failure === null) throw error
    const why = failure.code === 'disk-full' ? 'the disk is full' : 'the library could not be written'
    return fail(
      failure.code,
      `“${name}” was erased from the backups, but ${why}, so it is still in the library itself. Free some space or check the drive, then erase it again.`,
    )
  }
}

/** Whether the disk has room: VACUUM rewrites the library, and the WAL contains it once more. */
function hasRoom(file: string, plan: CopiesPlan): boolean {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize > Math.max(statSync(file).size * 2, roomFor(plan))
}

function affectedByErasing(db: Database, source: Id): Affected[] {
  const affected = db
    .all<Affected>(
      `WITH erased AS (SELECT id FROM revision WHERE source=?1),
         gone AS (SELECT id FROM claim WHERE revision IN erased),
         linked AS (SELECT other AS id FROM claim_relation WHERE claim IN gone UNION SELECT claim FROM claim_relation WHERE other IN gone),
         copied AS (SELECT claim.id FROM claim JOIN revision ON revision.id=revision JOIN source ON source.id=source WHERE copy_of=?1),
         moved AS (SELECT id FROM gone UNION SELECT id FROM linked UNION SELECT id FROM copied),
         asked AS (SELECT DISTINCT question FROM answer WHERE claim IN moved AND deleted_at IS NULL)
       SELECT 'source' AS type, ?1 AS id
       UNION SELECT 'source', id FROM source WHERE copy_of=?1 OR attached_to=?1
       UNION SELECT 'claim', id FROM gone
       UNION SELECT 'claim', id FROM linked
       UNION SELECT 'claim', claim FROM about WHERE of_claim IN gone
       UNION SELECT 'question', question FROM asked
       UNION SELECT 'claim', claim FROM answer WHERE question IN asked AND deleted_at IS NULL
       UNION SELECT 'memo', id FROM memo WHERE owner=?1 OR owner IN erased OR owner IN gone
       UNION SELECT 'tag', tag FROM tagged WHERE owner=?1 OR owner IN gone
       UNION SELECT 'mention', id FROM mention WHERE revision IN erased
       UNION SELECT 'actor', actor FROM mention WHERE revision IN erased
       UNION SELECT 'actor', actor FROM claim_speaker JOIN claim ON claim.id=claim WHERE revision IN erased
       UNION SELECT 'briefing', briefing FROM citation WHERE revision IN erased`,
      source,
    )
    .map((row) => ({ ...row }))
  return [...affected, ...affectedByMerging(db, [], affected)]
}

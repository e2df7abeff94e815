import { makesLoop } from '#shared/actors/membership.ts'
import type { Row } from '#shared/changes/draft.ts'
import type { RecordName } from '#shared/changes/records.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { AfterRestoring, RestoredRow } from '#shared/history/restore.ts'
import type { Story } from '#shared/history/rewind.ts'
import type { ClaimRelation } from '#shared/model/enums.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import type { Id } from '#shared/model/id.ts'
import type { FullTag } from '#shared/tags/edit-tags.ts'
import { isWithin } from '#shared/tags/tag-path.ts'
import { occasionLabelled, walks } from './claim-rows.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { nameRecord } from '../rows/name-record.ts'
import { checkWordsFree } from './question-rows.ts'
import { liveTags } from '../reads/read-tags.ts'
import { liveRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Checks restored rows: all records that they refer to must exist, no circle may arise, and a question's words, an
 * occasion's label or a tag's name must be free.
 */
export function checkRestored(db: Database, story: Story, after: AfterRestoring): Result<null> {
  const { live, changed } = after
  const lost = changed.flatMap((one) =>
    missing(db, one, (type, id) => (story.rows.has(id) ? live.has(id) : liveRow(db, type, id) !== undefined)),
  )[0]
  if (lost)
    return fail(
      'conflict',
      `${nameRecord(db, lost)} is not in the library any more, so nothing was restored; restore the other parts one by one.`,
    )
  if (changed.some((one) => isCircle(db, one))) {
    return fail(
      'conflict',
      'Other claims lead back to this one since, and it would become a circle, so nothing was restored; take one of those links off first.',
    )
  }
  const merges = readMerges(db)
  if (reportsItself(after, merges))
    return fail(
      'conflict',
      'Two who speak and report here are one actor since, and the chain would go in a circle, so nothing was restored; restore the other parts one by one.',
    )
  if (standsInItself(db, story, after, merges))
    return fail(
      'conflict',
      'A group would be a member of itself since, so nothing was restored; restore the other parts one by one.',
    )
  const main = changed.find(({ type, row }) => type === story.of && row.id === story.id)?.row
  return main ? checkNameFree(db, story.of, main) : ok(null)
}

/** Checks that no other record has the name of this one, and that a tag would not be below itself. */
function checkNameFree(db: Database, type: HistoryType, row: Row): Result<null> {
  if (type === 'question') return checkWordsFree(db, String(row['text']), row.id)
  if (type === 'occasion') {
    const label = String(row['label'])
    const other = occasionLabelled(db, label)
    return other && other.id !== row.id
      ? fail(
          'conflict',
          `There is another occasion “${label}” since, so nothing was restored; restore the other fields one by one.`,
        )
      : ok(null)
  }
  if (type !== 'tag') return ok(null)
  const tags = liveTags(db)
  const tag = row as FullTag
  if (tag.parent !== null && isWithin(tags, tag.parent, tag.id))
    return fail(
      'conflict',
      `“${tag.name}” would stand under itself, so nothing was restored; restore the other fields one by one.`,
    )
  const taken = tags.some((other) => other.id !== tag.id && other.parent === tag.parent && other.name === tag.name)
  return taken
    ? fail(
        'conflict',
        `There is another tag “${tag.name}” in that place since, so nothing was restored; restore the other fields one by one.`,
      )
    : ok(null)
}

/**
 * Whether an actor would be both speaker and reporter of a claim, or report it twice, because two actors have been
 * merged since.
 */
function reportsItself({ live, changed }: AfterRestoring, { winner }: Merges): boolean {
  if (!changed.some(({ type }) => type === 'claim_link' || type === 'claim_speaker')) return false
  const actors = (of: RecordName) =>
    [...live.values()]
      .filter(({ type, row }) => type === of && row['actor'] !== null)
      .map(({ row }) => winner(row['actor'] as Id))
  const reporters = actors('claim_link')
  const speakers = new Set(actors('claim_speaker'))
  return reporters.some((actor, i) => speakers.has(actor) || reporters.indexOf(actor) !== i)
}

/** Whether a restored membership would close a circle with the present ones; merged actors count as one. */
function standsInItself(db: Database, story: Story, { live, changed }: AfterRestoring, { winner }: Merges): boolean {
  const back = changed.filter(({ type }) => type === 'member').map(({ row }) => row)
  if (back.length === 0) return false
  const rows = [
    ...db.all<Row>('SELECT * FROM member WHERE deleted_at IS NULL').filter(({ id }) => !story.rows.has(id)),
    ...[...live.values()].filter(({ type }) => type === 'member').map(({ row }) => row),
  ]
  const membership = (row: Row) => ({ actor: winner(row['actor'] as Id), partOf: winner(row['part_of'] as Id) })
  return back.some((row) => makesLoop(membership(row), rows.filter(({ id }) => id !== row.id).map(membership)))
}

/** The missing records that a row refers to. */
function missing(
  db: Database,
  { type, row }: RestoredRow,
  isThere: (type: RecordName, id: Id) => boolean,
): { readonly type: RecordName; readonly record: Id }[] {
  const keys = db.all<{ table: RecordName; from: string; to: string }>(`PRAGMA foreign_key_list("${type}")`)
  return keys.flatMap(({ table, from, to }) => {
    const target = row[from]
    return to === 'id' && typeof target === 'string' && !isThere(table, target) ? [{ type: table, record: target }] : []
  })
}

function isCircle(db: Database, { type, row }: RestoredRow): boolean {
  const claim = row['claim'] as Id
  const { aboutLeads, relationLeads } = walks(db)
  if (type === 'about' && row['of_claim'] !== null) return aboutLeads(row['of_claim'] as Id, claim)
  if (type === 'claim_relation' && row['type'] !== 'same-as')
    return relationLeads(row['type'] as ClaimRelation, row['other'] as Id, claim)
  return false
}

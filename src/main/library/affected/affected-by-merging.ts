import type { Affected } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { readMerges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * The records whose display changes because of merges. A merged actor's row counts for the actor it was merged into.
 * When a merge is made or reverted, every record that names the merged actor shows another name, though the record
 * itself is unchanged.
 */
export function affectedByMerging(
  db: Database,
  changes: readonly RecordChange[],
  affected: readonly Affected[],
): Affected[] {
  const merges = readMerges(db)
  const actors = new Set(affected.filter((one) => one.type === 'actor').map((one) => merges.winner(one.id)))
  const renamed = new Set<Id>()
  for (const { type, record, fields } of changes) {
    const merging = type === 'actor' ? fields.find((one) => one.field === 'merged_into') : undefined
    if (!merging) continue
    for (const id of [merging.before, merging.after]) if (typeof id === 'string') actors.add(merges.winner(id))
    for (const id of merges.group(record)) if (id === record || id !== merges.winner(record)) renamed.add(id)
  }
  const found: Affected[] = [...actors].map((id) => ({ type: 'actor', id }))
  if (renamed.size === 0) return found
  const ids = idList([...renamed])
  const naming = [
    [
      'mention',
      'SELECT id FROM mention WHERE deleted_at IS NULL AND (actor IN (SELECT value FROM json_each(?1)) OR reading IN (SELECT value FROM json_each(?1)))',
    ],
    [
      'claim',
      `SELECT claim AS id FROM claim_speaker WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?1))
       UNION SELECT claim FROM said_about WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?1))
       UNION SELECT claim FROM claim_link WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?1))`,
    ],
    [
      'actor',
      `SELECT actor AS id FROM member WHERE deleted_at IS NULL AND part_of IN (SELECT value FROM json_each(?1))
       UNION SELECT actor FROM office WHERE deleted_at IS NULL AND organisation IN (SELECT value FROM json_each(?1))`,
    ],
  ] as const
  const shown = ({ type, id }: Affected): Affected => ({ type, id: type === 'actor' ? merges.winner(id) : id })
  return [
    ...found,
    ...naming.flatMap(([type, sql]) => db.all<{ id: Id }>(sql, ids).map(({ id }) => shown({ type, id }))),
  ]
}

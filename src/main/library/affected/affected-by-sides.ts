import type { Id } from '#shared/model/id.ts'
import { isCreation, type RecordChange } from '../log/apply-change.ts'
import { readMerges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The fields of an actor that its side, or that of others, depends on. Offices and memberships do with every field. */
const sideFields = new Set(['side', 'kind', 'merged_into', 'deleted_at'])

/**
 * The actors whose side a change may move: those that it is about, and all whose side leads through them, by hand or by an
 * office or a membership. Merged actors are included. Must be called after the change was applied.
 */
export function actorsOfMovedSides(db: Database, changes: readonly RecordChange[]): Id[] {
  const merges = readMerges(db)
  const moved = new Set<Id>()
  const rows: Record<'office' | 'member', Id[]> = { office: [], member: [] }
  for (const change of changes) {
    const { type, record, fields } = change
    if (type === 'office' || type === 'member') rows[type].push(record)
    // No side leads through a new actor yet.
    if (type !== 'actor' || isCreation(change) || !fields.some(({ field }) => sideFields.has(field))) continue
    const merged = fields.find(({ field }) => field === 'merged_into')
    for (const id of [record, merged?.before, merged?.after])
      if (typeof id === 'string') for (const one of merges.group(id).concat(id)) moved.add(one)
  }
  for (const type of ['office', 'member'] as const)
    if (rows[type].length > 0)
      for (const { id } of db.all<{ id: Id }>(
        `SELECT DISTINCT actor AS id FROM ${type} WHERE id IN (SELECT value FROM json_each(?))`,
        idList(rows[type]),
      ))
        moved.add(id)
  return moved.size === 0 ? [] : db.all<{ id: Id }>(leaning, idList([...moved])).map(({ id }) => id)
}

const leaning = `WITH RECURSIVE
  edge(id, to_id) AS MATERIALIZED (
    SELECT id, side FROM actor WHERE side IS NOT NULL AND deleted_at IS NULL
    UNION ALL SELECT actor, organisation FROM office WHERE organisation IS NOT NULL AND deleted_at IS NULL
    UNION ALL SELECT actor, part_of FROM member WHERE to_date IS NULL AND deleted_at IS NULL
    UNION ALL SELECT id, merged_into FROM actor WHERE merged_into IS NOT NULL AND deleted_at IS NULL
    UNION ALL SELECT merged_into, id FROM actor WHERE merged_into IS NOT NULL AND deleted_at IS NULL
  ),
  leaning(id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT edge.id FROM leaning JOIN edge ON edge.to_id=leaning.id
  )
  SELECT id FROM leaning`

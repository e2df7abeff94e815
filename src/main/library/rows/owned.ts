import type { FieldChange } from '#shared/changes/change.ts'
import { remove, type Moment } from '#shared/changes/draft.ts'
import { recordNames, records, type RecordName } from '#shared/changes/records.ts'
import type { Id } from '#shared/model/id.ts'
import { idList } from './rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

type Owned = { readonly type: RecordName; readonly ids: readonly Id[] }

/** Deletes records and everything they own (anchors, speakers, memos …), as one change. */
export function removeWithOwned(db: Database, type: RecordName, ids: readonly Id[], moment: Moment): FieldChange[] {
  const gone = new Map<Id, RecordName>(ids.map((id) => [id, type]))
  const queue: Owned[] = [{ type, ids }]
  for (let owner = queue.shift(); owner; owner = queue.shift()) {
    for (const owned of ownedBy(db, owner)) {
      const fresh = owned.ids.filter((id) => !gone.has(id))
      for (const id of fresh) gone.set(id, owned.type)
      if (fresh.length > 0) queue.push({ type: owned.type, ids: fresh })
    }
  }
  return [...gone].map(([id, goneType]) => remove(goneType, id, moment))
}

/** The fields in which records name their owner, by the owner's type. Computed once from the table of records. */
const ownedFields = recordNames.flatMap((type) =>
  Object.entries(records[type].ownedBy as Record<string, string>).map(([field, owner]) => ({ type, field, owner })),
)

function ownedBy(db: Database, owner: Owned): Owned[] {
  return ownedFields
    .filter((one) => one.owner === owner.type || one.owner === 'any')
    .map(({ type, field }) => ({
      type,
      ids: db
        .all<{ id: Id }>(
          `SELECT id FROM "${type}" WHERE "${field}" IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`,
          idList(owner.ids),
        )
        .map((row) => row.id),
    }))
}

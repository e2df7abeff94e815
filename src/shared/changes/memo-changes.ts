import type { Id } from '../model/id.ts'
import type { FieldChange } from './change.ts'
import { create, remove, update, type Moment, type Row } from './draft.ts'
import type { RecordName } from './records.ts'

/** Sets the memo on a record to `body`; an empty `body` deletes the memo. */
export function setMemo(
  owner: { readonly type: RecordName; readonly id: Id },
  row: Row | undefined,
  body: string,
  moment: Moment,
): FieldChange[] {
  if (body === '') return row ? [remove('memo', row.id, moment)] : []
  if (row) return update('memo', row, { body })
  return create('memo', moment.newId(), { owner_type: owner.type, owner: owner.id, body })
}

import type { AnchorRole } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { Quote } from '../text/quote.ts'
import type { Range } from '../text/range.ts'
import type { FieldChange } from './change.ts'
import { create, update, type Moment, type Row } from './draft.ts'
import type { RecordName } from './records.ts'

/** A range with its quote, which the library took from the text at that range. */
export type Quoted = Range & Quote

/** The record that an anchor belongs to, and the revision whose text it is in. */
export type AnchorOwner = { readonly type: RecordName; readonly id: Id; readonly revision: Id }

export function createAnchor(
  owner: AnchorOwner,
  role: AnchorRole,
  ord: number,
  at: Quoted,
  moment: Moment,
): FieldChange[] {
  return create('anchor', moment.newId(), {
    owner_type: owner.type,
    owner: owner.id,
    role,
    ord,
    revision: owner.revision,
    state: 'anchored',
    ...placeOf(at),
  })
}

/** Moves an anchor to another range. A person chose the range, so its state becomes `anchored`. */
export function moveAnchor(row: Row, at: Quoted): FieldChange[] {
  return update('anchor', row, { ...placeOf(at), state: 'anchored', score: null })
}

function placeOf({ start, end, exact, prefix, suffix }: Quoted): Quoted {
  return { start, end, exact, prefix, suffix }
}

import type { ChangeOrigin } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { RecordName, Value } from './records.ts'

/** One field of one record, before and after. The field `deleted_at` says whether the record is there at all. */
export type FieldChange = {
  readonly type: RecordName
  readonly record: Id
  readonly field: string
  readonly before: Value
  readonly after: Value
}

/** What a gesture is about to do: the words of the undo menu, and the fields it touches. */
export type Draft = { readonly label: string; readonly fields: readonly FieldChange[] }

/** One recorded step, stamped. */
export type Change = Draft & {
  readonly id: Id
  readonly clock: string
  readonly device: string
  readonly analyst: string
  readonly origin: ChangeOrigin
  /** Changes of one batch share it; undo takes them back together. */
  readonly group: Id | null
  /** The change this one takes back: a gesture (undo), or an undo (redo). */
  readonly undoes: Id | null
  /** The schema of the library at that time: its `user_version`. */
  readonly schema: number
}

/**
 * The `deleted_at` of a record that was not made yet, earlier than every clock stamp.
 * A creation goes from it to null, so that undoing one is a deletion like any other.
 */
export const notYet = '0'

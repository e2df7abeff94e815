import type { ChangeOrigin } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { RecordName, Value } from './records.ts'

/** One field of one record, before and after. The field `deleted_at` says whether the record exists. */
export type FieldChange = {
  readonly type: RecordName
  readonly record: Id
  readonly field: string
  readonly before: Value
  readonly after: Value
}

/** What a gesture is about to change: the label for the undo menu, and the changed fields. */
export type Draft = { readonly label: string; readonly fields: readonly FieldChange[] }

/** One change of the log, with its id and clock stamp. */
export type Change = Draft & {
  readonly id: Id
  readonly clock: string
  readonly device: string
  readonly analyst: string
  readonly origin: ChangeOrigin
  /** Changes with the same group are undone together. */
  readonly group: Id | null
  /** The change that this one undoes: a gesture (for an undo), or an undo (for a redo). */
  readonly undoes: Id | null
  /** The schema version of the library at that time (`user_version`). */
  readonly schema: number
}

/**
 * The `deleted_at` of a record that is not created yet. It sorts before every clock stamp.
 * A creation changes `deleted_at` from this value to null, so that undoing a creation is an ordinary deletion.
 */
export const notYet = '0'

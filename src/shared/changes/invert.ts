import type { Id } from '../model/id.ts'
import { notYet, type FieldChange } from './change.ts'

/**
 * The field changes that undo a change.
 * A record that the change created is deleted and keeps its fields; every other field gets its earlier value.
 */
export function invert(fields: readonly FieldChange[]): FieldChange[] {
  const made = new Set<Id>()
  for (const one of fields) if (isCreation(one)) made.add(one.record)
  return fields
    .filter((one) => !made.has(one.record) || isCreation(one))
    .map((one) => ({ ...one, before: one.after, after: one.before }))
    .reverse()
}

function isCreation(one: FieldChange): boolean {
  return one.field === 'deleted_at' && one.before === notYet
}

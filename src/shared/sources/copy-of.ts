import type { FieldChange } from '../changes/change.ts'
import { create, update, type Moment, type Row } from '../changes/draft.ts'

/**
 * Makes a source a copy of another one's report, so that claims of both share one origin; null makes it a report of its own.
 * A copy never has copies: those that the source had become copies of the same original, and the original is a copy of nothing. That a
 * source is a report of its own is kept as decided, so that the likeness of its text is not pointed out again.
 */
export function setCopyOf(
  {
    source,
    copies = [],
    decided = false,
  }: { readonly source: Row; readonly copies?: readonly Row[]; readonly decided?: boolean },
  original: Row | null,
  moment: Pick<Moment, 'newId'>,
): FieldChange[] {
  if (original === null)
    return [
      ...copy(source, null),
      ...(decided
        ? []
        : create('field_state', moment.newId(), {
            owner_type: 'source',
            owner: source.id,
            field: 'copy_of',
            state: 'confirmed',
          })),
    ]
  return [
    ...copy(source, original.id),
    ...copy(original, null),
    ...copies.filter(({ id }) => id !== original.id).flatMap((row) => copy(row, original.id)),
  ]
}

function copy(row: Row, of: string | null): FieldChange[] {
  return update('source', row, { copy_of: of })
}

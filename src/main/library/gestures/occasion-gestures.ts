import { editOccasion } from '#shared/claims/claim-occasion.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { occasionLabelled } from './claim-rows.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { neededRow } from '../rows/rows.ts'

/** Sets fields of an occasion, which claims may share. Fails (`conflict`) if another occasion has that label. */
export function updateOccasion(library: Library, { id, fields }: Input<'updateOccasion'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'occasion', id)
    if (!row.ok) return row
    const draft = editOccasion(row.value, fields, { occasionLabelled: (label) => occasionLabelled(library.db, label) })
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

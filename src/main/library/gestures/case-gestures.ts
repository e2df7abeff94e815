import { update } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { theCase } from '../rows/rows.ts'

export function renameCase(library: Library, { name }: Input<'renameCase'>): Result<null> {
  return commit(library, { origin: 'user' }, () =>
    ok({ draft: { label: 'Rename the case', fields: update('case', theCase(library.db), { name }) }, value: null }),
  )
}

/** Sets whether two voices of one side count as one when statuses are computed. */
export function setCountSides(library: Library, { on }: Input<'setCountSides'>): Result<null> {
  const label = on ? 'Count sides' : 'Do not count sides'
  return commit(library, { origin: 'user' }, () =>
    ok({ draft: { label, fields: update('case', theCase(library.db), { count_sides: on ? 1 : 0 }) }, value: null }),
  )
}

/** Sets the marking of the case; null: that of its sources holds. */
export function setCaseMarking(library: Library, { marking }: Input<'setCaseMarking'>): Result<null> {
  return commit(library, { origin: 'user' }, () =>
    ok({ draft: { label: 'Mark the case', fields: update('case', theCase(library.db), { marking }) }, value: null }),
  )
}

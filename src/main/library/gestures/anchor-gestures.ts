import { moveAnchor as move } from '#shared/changes/anchor-changes.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { neededRow } from '../rows/rows.ts'
import { takeQuote } from '../evidence/take-quote.ts'

/** Moves the boundaries of an anchor and reads its quote from the text again. Fails as `anchorQuote` does. */
export function moveAnchor(library: Library, { anchor, range }: Input<'moveAnchor'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'anchor', anchor)
    if (!row.ok) return row
    const at = takeQuote(library, row.value['revision'] as Id, range)
    return at.ok ? ok({ draft: { label: 'Move a boundary', fields: move(row.value, at.value) }, value: null }) : at
  })
}

import { createAnchor } from '#shared/changes/anchor-changes.ts'
import { create, update } from '#shared/changes/draft.ts'
import { setMemo as set } from '#shared/changes/memo-changes.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { gone, liveRow, neededRow, rowsOf } from '../rows/rows.ts'
import { takeQuote } from '../evidence/take-quote.ts'

/**
 * Sets the memo of a record; an empty one removes it. The memo of a merged actor goes to the actor it was merged into.
 */
export function setMemo(library: Library, { owner, body }: Input<'setMemo'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    if (!liveRow(db, owner.type, owner.id)) return gone(owner.type)
    const now = { type: owner.type, id: readMerges(db).winner(owner.id) }
    return ok({
      draft: { label: labelOf(body), fields: set(now, rowsOf(db, 'memo', 'owner', now.id)[0], body, moment) },
      value: null,
    })
  })
}

/**
 * Adds a memo on a place in a text. It belongs to the revision, so that it is deleted and restored with its source; its
 * anchor belongs to the memo.
 */
export function addPlaceMemo(library: Library, { revision, range, body }: Input<'addPlaceMemo'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const at = takeQuote(library, revision, range)
    if (!at.ok) return at
    const id = moment.newId()
    const fields = [
      ...create('memo', id, { owner_type: 'revision', owner: revision, body }),
      ...createAnchor({ type: 'memo', id, revision }, 'memo', 0, at.value, moment),
    ]
    return ok({ draft: { label: 'Write a memo', fields }, value: { id } })
  })
}

/** Rewrites a memo on a record or on a place in a text; an empty body deletes it. */
export function updateMemo(library: Library, { id, body }: Input<'updateMemo'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'memo', id)
    if (!row.ok) return row
    const fields = body === '' ? removeWithOwned(library.db, 'memo', [id], moment) : update('memo', row.value, { body })
    return ok({ draft: { label: labelOf(body), fields }, value: null })
  })
}

/** The gesture's label: an empty body deletes the memo. */
function labelOf(body: string): string {
  return body === '' ? 'Delete a memo' : 'Write a memo'
}

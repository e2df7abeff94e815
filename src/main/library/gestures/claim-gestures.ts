import { confirmClaims as confirm, editClaim } from '#shared/claims/edit-claim.ts'
import { markClaim } from '#shared/claims/mark-claim.ts'
import { relateClaims, unrelateClaims } from '#shared/claims/relate-claims.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import type { Moment, Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { claimRows, dropIdeas, surroundings, occasionLabelled } from './claim-rows.ts'
import { reasonOf, supersedingIn } from './superseding-rows.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { gone, idList, liveRow, neededRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { isLive, takeQuote } from '../evidence/take-quote.ts'
import { moveAnchor as move } from '#shared/changes/anchor-changes.ts'
import { editIdea } from '#shared/claims/edit-idea.ts'
import { endSuperseding } from '#shared/claims/supersede.ts'
import { onceEach } from '#shared/changes/draft.ts'
import { editOccasion } from '#shared/claims/claim-occasion.ts'

/**
 * Marks ranges as a claim, with the fields of its card. Fails (`not-found`) if the source is gone, else as `markClaim`
 * does.
 */
export function addClaim(library: Library, intent: Input<'addClaim'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    if (!isLive(library, intent.revision)) return gone('source')
    const made = markClaim(intent, surroundings(library, intent.revision), moment)
    return made.ok ? ok({ draft: made.value.draft, value: { id: made.value.id } }) : made
  })
}

/** Sets fields of a claim; absent ones stay. Fields set by hand are thereby confirmed. */
export function updateClaim(library: Library, { id, fields }: Input<'updateClaim'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const claim = neededRow(library.db, 'claim', id)
    if (!claim.ok) return claim
    const around = surroundings(library, claim.value['revision'] as Id)
    const draft = editClaim(claimRows(library.db, claim.value), fields, around, moment)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

/** Confirms all proposed fields of these claims, as one gesture. */
export function confirmClaims(library: Library, { ids }: Input<'confirmClaims'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const states = library.db.all<Row>(
      `SELECT * FROM field_state WHERE owner IN (SELECT value FROM json_each(?)) AND state='proposed' AND deleted_at IS NULL`,
      idList(ids),
    )
    return ok({ draft: confirm(states), value: null })
  })
}

/** Deletes a claim with its parts, and with the ideas that only it is about. */
export function deleteClaim(library: Library, { id }: Input<'deleteClaim'>): Result<null> {
  return deleteClaims(library, { ids: [id] })
}

/** Deletes claims in one gesture, or none if one of them does not exist. */
export function deleteClaims(library: Library, { ids }: Input<'deleteClaims'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const claims = new Set(ids)
    if (![...claims].every((id) => liveRow(library.db, 'claim', id))) return gone('claim')
    const label = claims.size === 1 ? 'Delete a claim' : `Delete ${claims.size} claims`
    return ok({ draft: { label, fields: removeClaims(library.db, [...claims], moment) }, value: null })
  })
}

/** The changes that delete claims with their parts, and with the ideas that only they are about; what they superseded is open again. */
export function removeClaims(db: Database, ids: readonly Id[], moment: Moment): FieldChange[] {
  const ideas = db
    .all<{ id: Id }>(
      'SELECT DISTINCT of_idea AS id FROM about WHERE of_idea IS NOT NULL AND deleted_at IS NULL AND claim IN (SELECT value FROM json_each(?))',
      idList(ids),
    )
    .map((row) => row.id)
  const links = db.all<Row>(
    'SELECT * FROM claim_relation WHERE sets_status=1 AND deleted_at IS NULL AND claim IN (SELECT value FROM json_each(?))',
    idList(ids),
  )
  return onceEach([
    ...removeWithOwned(db, 'claim', ids, moment),
    ...dropIdeas(db, ideas, ids, moment),
    ...endSuperseding(links, supersedingIn(db, new Set(ids))),
  ])
}

/** Links two claims. Returns the existing link if they are linked in that way already. Fails as `relateClaims` does. */
export function linkClaims(library: Library, relation: Input<'linkClaims'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const claim = liveRow(db, 'claim', relation.claim)
    const other = liveRow(db, 'claim', relation.other)
    if (!claim || !other) return gone('claim')
    const known = [
      ...rowsOf(db, 'claim_relation', 'claim', relation.claim),
      ...rowsOf(db, 'claim_relation', 'claim', relation.other),
    ]
    const rows = { known, other, reason: reasonOf(db, relation.claim) }
    const made = relateClaims(relation, rows, surroundings(library, claim['revision'] as Id), moment)
    return made.ok ? ok({ draft: made.value.draft, value: { id: made.value.id } }) : made
  })
}

/** Removes a link between two claims. */
export function unlinkClaims(library: Library, { id }: Input<'unlinkClaims'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'claim_relation', id)
    if (!row.ok) return row
    return ok({ draft: unrelateClaims(row.value, supersedingIn(library.db, new Set([id])), moment), value: null })
  })
}

/** Moves the boundaries of an anchor and reads its quote from the text again. Fails as `anchorQuote` does. */
export function moveAnchor(library: Library, { anchor, range }: Input<'moveAnchor'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'anchor', anchor)
    if (!row.ok) return row
    const at = takeQuote(library, row.value['revision'] as Id, range)
    return at.ok ? ok({ draft: { label: 'Move a boundary', fields: move(row.value, at.value) }, value: null }) : at
  })
}

/** Sets the words or the gloss of an idea. The idea is shared by every claim that is about it. */
export function updateIdea(library: Library, { id, ...fields }: Input<'updateIdea'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const idea = neededRow(library.db, 'idea', id)
    if (!idea.ok) return idea
    const anchors = rowsOf(library.db, 'anchor', 'owner', id)
    const quote = (range: Parameters<typeof takeQuote>[2]) => takeQuote(library, idea.value['revision'] as Id, range)
    const draft = editIdea({ idea: idea.value, anchors }, fields, { quote }, moment)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

/** Sets fields of an occasion, which claims may share. Fails (`conflict`) if another occasion has that label. */
export function updateOccasion(library: Library, { id, fields }: Input<'updateOccasion'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'occasion', id)
    if (!row.ok) return row
    const draft = editOccasion(row.value, fields, { occasionLabelled: (label) => occasionLabelled(library.db, label) })
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

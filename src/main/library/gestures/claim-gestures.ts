import type { ClaimRows, ClaimSurroundings } from '#shared/claims/claim-rows.ts'
import { confirmClaims as confirm, editClaim } from '#shared/claims/edit-claim.ts'
import { markClaim } from '#shared/claims/mark-claim.ts'
import type { Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../owned.ts'
import { gone, idList, liveRow, neededRow, rowsOf } from '../rows.ts'
import type { Database } from '../sqlite.ts'
import { isLive, takeQuote } from '../take-quote.ts'

export function addClaim(library: Library, intent: Input<'addClaim'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    if (!isLive(library, intent.revision)) return gone('source')
    const speakers = checkSpeakers(library.db, intent.fields.speakers)
    if (!speakers.ok) return speakers
    const made = markClaim(intent, surroundings(library, intent.revision), moment)
    return made.ok ? ok({ draft: made.value.draft, value: { id: made.value.id } }) : made
  })
}

export function updateClaim(library: Library, { id, fields }: Input<'updateClaim'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const claim = neededRow(library.db, 'claim', id)
    if (!claim.ok) return claim
    const speakers = checkSpeakers(library.db, fields.speakers)
    if (!speakers.ok) return speakers
    const around = surroundings(library, claim.value['revision'] as Id)
    const draft = editClaim(claimRows(library.db, claim.value), fields, around, moment)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

export function confirmClaims(library: Library, { ids }: Input<'confirmClaims'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const states = library.db.all<Row>(
      `SELECT * FROM field_state WHERE owner IN (SELECT value FROM json_each(?)) AND state='proposed' AND deleted_at IS NULL`, idList(ids),
    )
    return ok({ draft: confirm(states, ids.length), value: null })
  })
}

export function deleteClaim(library: Library, { id }: Input<'deleteClaim'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const claim = neededRow(library.db, 'claim', id)
    return claim.ok ? ok({ draft: { label: 'Delete a claim', fields: removeWithOwned(library.db, 'claim', [id], moment) }, value: null }) : claim
  })
}

function surroundings(library: Library, revision: Id): ClaimSurroundings {
  const { db } = library
  return {
    quote: (range) => takeQuote(library, revision, range),
    tagNamed: (name) => db.get<Row>('SELECT * FROM tag WHERE name=? AND deleted_at IS NULL', name),
    occasionLabelled: (label) => db.get<Row>('SELECT * FROM occasion WHERE label=? AND deleted_at IS NULL', label),
  }
}

function claimRows(db: Database, claim: Row): ClaimRows {
  return {
    claim,
    cue: rowsOf(db, 'anchor', 'owner', claim.id).find((row) => row['role'] === 'cue'),
    speakers: rowsOf(db, 'claim_speaker', 'claim', claim.id),
    tagged: db.all<Row & { name: string }>(
      'SELECT tagged.*, tag.name FROM tagged JOIN tag ON tag.id=tagged.tag WHERE owner=? AND tagged.deleted_at IS NULL', claim.id,
    ),
    memo: rowsOf(db, 'memo', 'owner', claim.id)[0],
    states: rowsOf(db, 'field_state', 'owner', claim.id),
  }
}

function checkSpeakers(db: Database, speakers: readonly Id[] | undefined): Result<null> {
  const missing = speakers?.find((actor) => !liveRow(db, 'actor', actor))
  return missing === undefined ? ok(null) : gone('actor')
}

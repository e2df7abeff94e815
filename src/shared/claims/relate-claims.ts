import type { Draft } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { claimRelationWords, type ClaimRelation } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { ClaimSurroundings } from './claim-rows.ts'
import { endSuperseding, supersede, type SupersedingSurroundings } from './supersede.ts'

type Relation = { readonly claim: Id; readonly type: ClaimRelation; readonly other: Id }

/** The rows of two claims that a relation rests on, and why one supersedes the other. */
type Related = {
  /** The live relations of both claims. */
  readonly known: readonly Row[]
  readonly other: Row
  /** The reason that the older claim's status gets if this one supersedes it. */
  readonly reason: string
}

/**
 * Relates two claims. “Same as” is symmetric and stored once. The other types have a direction, and a cycle of them is refused as
 * meaningless. “Supersedes” also sets the status of the older claim, see `supersede`; so does asking again for a link that did not.
 */
export function relateClaims(
  { claim, type, other }: Relation,
  { known, other: older, reason }: Related,
  around: Pick<ClaimSurroundings, 'relationLeads'>,
  moment: Moment,
): Result<{ readonly draft: Draft; readonly id: Id }> {
  if (claim === other)
    return fail('bad-input', 'A claim cannot be linked to itself, so nothing was changed; choose another claim.')
  const words = claimRelationWords[type][0]
  const there = known.find(
    (row) =>
      row['type'] === type && (isBetween(row, claim, other) || (type === 'same-as' && isBetween(row, other, claim))),
  )
  const status = type === 'supersedes' ? supersede(older, reason) : []
  if (there) {
    // A link from before it set the status, or whose status was opened again, sets it when it is asked for once more.
    const sets = status.length > 0 ? update('claim_relation', there, { sets_status: 1 }) : []
    return ok({ draft: { label: labelOf(type), fields: [...sets, ...status] }, id: there.id })
  }
  if (type !== 'same-as' && around.relationLeads(type, other, claim)) {
    return fail(
      'bad-input',
      `“${words}” leads from that claim to this one already, so nothing was changed: it would go in a circle.`,
    )
  }
  const id = moment.newId()
  const link = create('claim_relation', id, { claim, type, other, ...(status.length > 0 && { sets_status: 1 }) })
  return ok({ draft: { label: labelOf(type), fields: [...link, ...status] }, id })
}

/** Removes the relation between two claims; both claims stay, and a claim that it superseded is open again. */
export function unrelateClaims(row: Row, around: SupersedingSurroundings, moment: Moment): Draft {
  return {
    label: 'Take two claims apart',
    fields: [remove('claim_relation', row.id, moment), ...endSuperseding([row], around)],
  }
}

function labelOf(type: ClaimRelation): string {
  return `Link two claims: ${claimRelationWords[type][0]}`
}

function isBetween(row: Row, claim: Id, other: Id): boolean {
  return row['claim'] === claim && row['other'] === other
}

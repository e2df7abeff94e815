import type { Draft } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import { ok, type Result } from '../model/result.ts'
import type { ClaimForm, ClaimKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { Range } from '../text/range.ts'
import { changeClaim, type ClaimIntent } from './claim-fields.ts'
import { noRows, type ClaimSurroundings } from './claim-rows.ts'
import type { ProposableField } from './claim-view.ts'

/** The intent of a new claim. `proposed` are the fields that a rule filled in and nobody has confirmed. */
type MarkClaim = {
  readonly revision: Id
  readonly content: readonly Range[]
  readonly fields: ClaimIntent & { readonly kind: ClaimKind; readonly form: ClaimForm }
  readonly proposed: readonly ProposableField[]
}

/** Creates a claim from marked ranges. Only a no-comment ("won't say") may have no content. */
export function markClaim(
  intent: MarkClaim,
  around: ClaimSurroundings,
  moment: Moment,
): Result<{ draft: Draft; id: Id }> {
  const { revision, content, fields: given, proposed } = intent
  const id = moment.newId()
  const changes = changeClaim({ id, revision, kind: given.kind }, noRows, { ...given, content }, around, moment)
  if (!changes.ok) return changes
  const fields = [
    ...create('claim', id, { revision, ...changes.value.columns }),
    ...changes.value.fields,
    ...[...new Set(proposed)].flatMap((field) =>
      create('field_state', moment.newId(), { owner_type: 'claim', owner: id, field, state: 'proposed' }),
    ),
  ]
  return ok({ draft: { label: 'Mark a claim', fields }, id })
}

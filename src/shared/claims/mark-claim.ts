import { createAnchor } from '../changes/anchor-changes.ts'
import type { Draft, FieldChange } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import { fail, ok, type Result } from '../contract/result.ts'
import type { ClaimForm, ClaimKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import type { Range } from '../text/range.ts'
import { changeAround, columnsOf, occasionOf, type ClaimIntent } from './claim-fields.ts'
import type { ClaimSurroundings } from './claim-rows.ts'
import type { ProposableField } from './claim-view.ts'

export type MarkClaim = {
  readonly revision: Id
  readonly content: readonly Range[]
  readonly fields: ClaimIntent & { readonly kind: ClaimKind; readonly form: ClaimForm }
  readonly proposed: readonly ProposableField[]
}

/** Marks ranges as what a claim says. Only "won't say" needs no words of its own. */
export function markClaim(intent: MarkClaim, around: ClaimSurroundings, moment: Moment): Result<{ draft: Draft; id: Id }> {
  const { revision, content, fields: given, proposed } = intent
  if (content.length === 0 && given.kind !== 'no-comment') {
    return fail('bad-input', 'A claim needs the words it rests on, so nothing was marked; select them first.')
  }
  const claim = { id: moment.newId(), revision }
  const occasion = occasionOf(given, around, moment)
  const anchors: FieldChange[] = []
  for (const [ord, range] of content.entries()) {
    const quoted = around.quote(range)
    if (!quoted.ok) return quoted
    anchors.push(...createAnchor({ type: 'claim', ...claim }, 'content', ord, quoted.value, moment))
  }
  const rest = changeAround(claim, { cue: undefined, speakers: [], tagged: [], memo: undefined }, given, around, moment)
  if (!rest.ok) return rest
  const fields = [
    ...(occasion?.fields ?? []),
    ...create('claim', claim.id, { revision, ...columnsOf(given), occasion: occasion?.id ?? null }),
    ...anchors,
    ...rest.value,
    ...[...new Set(proposed)].flatMap((field) =>
      create('field_state', moment.newId(), { owner_type: 'claim', owner: claim.id, field, state: 'proposed' })),
  ]
  return ok({ draft: { label: 'Mark a claim', fields }, id: claim.id })
}

import { createAnchor } from '../changes/anchor-changes.ts'
import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { AboutIntent } from './claim-fields-schema.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Id } from '../model/id.ts'
import type { ClaimSurroundings, RowsAround } from './claim-rows.ts'

type Claim = { readonly id: Id; readonly revision: Id }

/** Sets what a claim is about, in this order. An idea is deleted when no claim is about it any more. */
export function setAbout(
  claim: Claim,
  rows: RowsAround,
  wanted: readonly AboutIntent[],
  around: ClaimSurroundings,
  moment: Moment,
): Result<FieldChange[]> {
  const targets: { readonly of_claim: Id | null; readonly of_idea: Id | null }[] = []
  const changes: FieldChange[] = []
  for (const one of wanted) {
    const target = targetOf(claim, one, around, moment)
    if (!target.ok) return target
    const { fields, ...of } = target.value
    if (targets.some((other) => other.of_claim === of.of_claim && other.of_idea === of.of_idea)) continue
    targets.push(of)
    changes.push(...fields)
  }
  for (const [ord, of] of targets.entries()) {
    const row = rows.about.find((known) => isOf(known, of))
    changes.push(
      ...(row ? update('about', row, { ord }) : create('about', moment.newId(), { claim: claim.id, ord, ...of })),
    )
  }
  const gone = rows.about.filter((row) => !targets.some((of) => isOf(row, of)))
  return ok([...changes, ...gone.flatMap((row) => removeAbout(row, claim.id, around, moment))])
}

type Target = { readonly of_claim: Id | null; readonly of_idea: Id | null; readonly fields: readonly FieldChange[] }

function targetOf(claim: Claim, one: AboutIntent, around: ClaimSurroundings, moment: Moment): Result<Target> {
  if ('claim' in one) {
    if (!around.isThere('claim', one.claim)) return notThere('claim')
    if (one.claim === claim.id)
      return fail(
        'bad-input',
        'A claim cannot be about itself, so nothing was changed; choose another claim or an idea.',
      )
    if (around.aboutLeads(one.claim, claim.id)) {
      return fail(
        'bad-input',
        'That claim is about this one, so this one cannot be about it: it would go in a circle, and nothing was changed.',
      )
    }
    return ok({ of_claim: one.claim, of_idea: null, fields: [] })
  }
  if ('idea' in one)
    return around.isThere('idea', one.idea) ? ok({ of_claim: null, of_idea: one.idea, fields: [] }) : notThere('idea')
  const idea = moment.newId()
  const anchors: FieldChange[] = []
  for (const [ord, span] of one.content.entries()) {
    const quoted = around.quote(span)
    if (!quoted.ok) return quoted
    anchors.push(
      ...createAnchor({ type: 'idea', id: idea, revision: claim.revision }, 'content', ord, quoted.value, moment),
    )
  }
  return ok({
    of_claim: null,
    of_idea: idea,
    fields: [...create('idea', idea, { revision: claim.revision, gloss: one.gloss }), ...anchors],
  })
}

function removeAbout(row: Row, claim: Id, around: ClaimSurroundings, moment: Moment): readonly FieldChange[] {
  const idea = row['of_idea'] as Id | null
  const withIdea = idea === null ? [] : around.dropIdea(idea, claim, moment)
  return withIdea.length > 0 ? withIdea : [remove('about', row.id, moment)]
}

function isOf(row: Row, of: { readonly of_claim: Id | null; readonly of_idea: Id | null }): boolean {
  return row['of_claim'] === of.of_claim && row['of_idea'] === of.of_idea
}

function notThere(what: 'claim' | 'idea'): ReturnType<typeof fail> {
  return fail('not-found', `This ${what} is not in the library any more, so nothing was changed.`)
}

import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import type { Citations } from './citations.ts'
import type { PrintedActor, PrintedCitation } from './printed-briefing.ts'

/** The actors of the annotated sources in the order of their first mention, then those who only speak; with where the briefing cites them. */
export function printActors(
  mentions: readonly (MentionView & { readonly exact: string })[],
  annotated: readonly ClaimView[],
  cited: readonly ClaimView[],
  actors: ReadonlyMap<Id, ActorView>,
  cite: Citations['cite'],
): PrintedActor[] {
  const ids = new Set([...mentions.map((mention) => mention.actor), ...annotated.flatMap((claim) => claim.speakers)])
  const named = Map.groupBy(mentions, (mention) => mention.actor)
  return [...ids].flatMap((id) => {
    const actor = actors.get(id)
    if (!actor) return []
    const names = new Set((named.get(id) ?? []).map((mention) => mention.exact.replaceAll(/\s+/gu, ' ')))
    names.delete(actor.name)
    const speaks = annotated.filter((claim) => claim.speakers.includes(id) && cited.includes(claim)).map((claim) => cite(claim.id))
    return [{ name: actor.name, kind: actor.kind, named: [...names], speaks: distinct(speaks) }]
  })
}

function distinct(citations: readonly PrintedCitation[]): PrintedCitation[] {
  return [...new Map(citations.map((citation) => [citation.label, citation])).values()]
}

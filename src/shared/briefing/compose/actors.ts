import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { beginningOf } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import type { SourceText } from '../../sources/source-view.ts'
import { compareRanges, contains, overlaps } from '../../text/range.ts'
import { distinctCitations, type Citations } from './citations.ts'
import type { PrintedActor } from './printed-briefing.ts'

/**
 * Lists the actors that a reader of the briefing meets: those who speak in or report a cited claim, or are named in its paragraph.
 * Where the note prints no paragraphs, only those who speak or report. They come in the order of their first mention, with the names the sources use for them, no roles or pronouns, and the citations of what they say. Other actors
 * of the sources appear only in the annex.
 */
export function printActors(
  mentions: readonly (MentionView & { readonly exact: string })[],
  cited: readonly ClaimView[],
  texts: readonly SourceText[],
  actors: ReadonlyMap<Id, ActorView>,
  cite: Citations['cite'],
  hasParagraphs: boolean,
): PrintedActor[] {
  const inOrder = inReadingOrder(cited)
  const heard = new Set(
    cited.flatMap((claim) => [...claim.speakers, ...claim.chain.flatMap(({ actor }) => actor ?? [])]),
  )
  const paragraphs = texts.flatMap(({ revision, blocks }) => {
    const words = cited.filter((claim) => claim.revision === revision).flatMap((claim) => claim.anchors)
    return blocks
      .filter((block) => hasParagraphs && words.some((anchor) => overlaps(block, anchor)))
      .map(({ start, end }) => ({ revision, start, end }))
  })
  const isMet = (mention: MentionView) =>
    heard.has(mention.actor) ||
    paragraphs.some((block) => block.revision === mention.revision && contains(block, mention))
  const ids = new Set([...mentions.filter(isMet).map((mention) => mention.actor), ...heard])
  const named = Map.groupBy(mentions, (mention) => mention.actor)
  const sides = new Set([...actors.values()].map(({ countsFor }) => countsFor))
  const isSide = (id: Id) => sides.has(id)
  return [...ids].flatMap((id) => {
    const actor = actors.get(id)
    if (!actor) return []
    const names = new Set(
      (named.get(id) ?? [])
        .filter((mention) => mention.words === 'name')
        .map((mention) => mention.exact.replaceAll(/\s+/gu, ' ')),
    )
    const speaks = inOrder.filter((claim) => claim.speakers.includes(id)).map((claim) => cite(claim.id))
    return [
      {
        name: actor.name,
        kind: actor.kind,
        office: actor.office,
        side: sideText(actor, actors, isSide),
        named: [...names].filter((name) => name.toLowerCase() !== actor.name.toLowerCase()),
        speaks: distinctCitations(speaks),
      },
    ]
  })
}

/** Whom an actor speaks for, in words; '' for somebody whose side nobody has set. */
function sideText(
  { id, kind, side, countsFor }: ActorView,
  actors: ReadonlyMap<Id, ActorView>,
  isSide: (id: Id) => boolean,
): string {
  if (countsFor !== null && countsFor !== id) return actors.get(countsFor)?.name ?? ''
  if (kind === 'unnamed') return 'Not known'
  return side === id || isSide(id) || kind === 'state' || kind === 'organisation'
    ? kind === 'person'
      ? 'Their own'
      : 'Its own'
    : ''
}

/** Sorts claims by source, in the order of first citation, and within a source by position. */
function inReadingOrder(claims: readonly ClaimView[]): ClaimView[] {
  return [...Map.groupBy(claims, (claim) => claim.source).values()].flatMap((of) =>
    of.toSorted((a, b) => compareRanges(beginningOf(a), beginningOf(b))),
  )
}

import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { BriefingView } from '../briefing-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { marking } from '../../standards/marking.ts'
import { printActors } from './actors.ts'
import { printAnnex } from './annex.ts'
import { blocksOf, numberCitations, type Citations } from './citations.ts'
import { longDate } from '../../words/dates.ts'
import { hasText, printInlines } from './inlines.ts'
import { printJudgement } from './judgements.ts'
import { printLegend } from './legend.ts'
import type { SectionKind } from '../sections.ts'
import { factsOf, type MastheadMore } from './masthead.ts'
import type { PrintedBriefing, PrintedJudgement, PrintedParagraph } from './printed-briefing.ts'
import { withoutNotes } from './said/lines-below.ts'
import type { Standing } from './said/status-line.ts'
import { printSources } from './sources.ts'
import { printSaid, type ReadSource } from './voices.ts'

/** The records that a briefing is composed from. Records that it does not need are ignored. */
export type BriefingInput = {
  readonly briefing: BriefingView & MastheadMore
  /** At least the sources that the briefing cites. */
  readonly sources: readonly ReadSource[]
  /** At least all claims of these sources. */
  readonly claims: readonly ClaimView[]
  /** At least the speakers of these claims and the actors of these mentions. */
  readonly actors: readonly ActorView[]
  readonly mentions: readonly MentionView[]
  /** Why cited claims are contested or corroborated; without it, the status is printed alone. */
  readonly standing?: Standing
}

const nothingKnown: Standing = { reasons: new Map(), claims: new Map(), sources: new Map() }

/** Words and numbers every part of a briefing as it is printed. A pure function; empty sections come out empty. */
export function composeBriefing({
  briefing,
  sources,
  claims: given,
  actors,
  mentions,
  standing = nothingKnown,
}: BriefingInput): PrintedBriefing {
  const claims = briefing.printNotes ? given : given.map(withoutNotes)
  const citations = numberCitations(
    briefing,
    claims,
    sources.map((source) => source.text),
  )
  const byId = {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.view.id, source])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  }
  const cited = citations.sources.flatMap((id) => byId.sources.get(id) ?? [])
  const annotated = cited.flatMap((source) => citations.lettered(source.view.id).map(({ claim }) => claim))
  const judgements = printJudgements(briefing, citations.cite)
  const said = printSaid(
    blocksOf(briefing, 'said').map((block) => block.body),
    { cite: citations.cite, ...byId, standing },
  )
  const worded = new Set(briefing.blocks.flatMap(({ body }) => (body.type === 'said' ? [body.claim] : [])))
  const mark = marking(briefing.marking)
  const named = cited.flatMap((source) => mentionsOf(source, mentions))
  return {
    title: briefing.title.trim() || 'Untitled briefing',
    ...(briefing.occasion?.trim() ? { occasion: briefing.occasion.trim() } : {}),
    lang: 'en',
    marking: mark,
    foot: [longDate(briefing.date), briefing.preparedBy.trim()].filter((part) => part !== '').join(' · '),
    facts: factsOf(
      briefing,
      cited.map(({ view }) => view),
      citations.claims,
    ),
    lead: paragraphs(briefing, 'lead', citations.cite),
    judgements,
    said,
    unknown: paragraphs(briefing, 'unknown', citations.cite),
    actors: printActors(
      named,
      citations.claims,
      cited.map(({ text }) => text),
      byId.actors,
      citations.cite,
      briefing.annex !== 'none',
    ),
    sources: printSources(
      cited.map(({ view }) => view),
      standing,
      { claims, cited: citations.claims, actors: byId.actors, cite: citations.cite },
    ),
    legend: printLegend({
      judgements: briefing.judgements.filter(({ id }) =>
        briefing.blocks.some(({ body }) => body.type === 'judgement' && body.judgement === id),
      ),
      printed: judgements.filter((part) => part.kind === 'judgement'),
      sources: cited.map((source) => source.view),
      claims: annotated,
      marking: mark,
      annex: briefing.annex,
      example: citations.claims[0] ? citations.cite(citations.claims[0].id).label : null,
      quotes: said.some((part) => part.kind === 'voice'),
    }),
    annex: printAnnex(
      briefing.annex,
      cited.map((source, i) => ({
        number: i + 1,
        source,
        claims: citations.lettered(source.view.id),
        mentions: mentionsOf(source, mentions),
      })),
      { actors: byId.actors, said: worded, printNotes: briefing.printNotes, cite: citations.cite, standing },
    ),
  }
}

function paragraphs(briefing: BriefingView, section: SectionKind, cite: Citations['cite']): PrintedParagraph[] {
  return blocksOf(briefing, section).flatMap(({ body }) => {
    const runs = body.type === 'said' ? [] : printInlines(body.children, cite)
    return hasText(runs) ? [{ kind: 'paragraph', runs }] : []
  })
}

function printJudgements(briefing: BriefingView, cite: Citations['cite']): (PrintedParagraph | PrintedJudgement)[] {
  let number = 0
  return blocksOf(briefing, 'judgements').flatMap(({ body }): (PrintedParagraph | PrintedJudgement)[] => {
    if (body.type === 'said') return []
    const runs = printInlines(body.children, cite)
    if (!hasText(runs)) return []
    if (body.type === 'paragraph') return [{ kind: 'paragraph', runs }]
    return [
      printJudgement(++number, runs, briefing.judgements.find((judgement) => judgement.id === body.judgement) ?? null),
    ]
  })
}

export function mentionsOf(
  { view, text }: ReadSource,
  mentions: readonly MentionView[],
): (MentionView & { readonly exact: string })[] {
  return mentions
    .filter((mention) => mention.source === view.id && mention.revision === text.revision)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((mention) => ({ ...mention, exact: text.text.slice(mention.start, mention.end) }))
}

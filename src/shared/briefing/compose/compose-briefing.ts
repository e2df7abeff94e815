import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { QuestionView } from '../../questions/question-view.ts'
import { composeBlock, isBlock } from '../blocks/blocks.ts'
import type { LastNote } from '../blocks/note-state.ts'
import type { Work } from '../blocks/open-work.ts'
import type { BriefingView } from '../briefing-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { marking } from '../../standards/marking.ts'
import { scaleOf } from '../../standards/scale-file.ts'
import { printActors } from './actors.ts'
import { printAnnex } from './annex.ts'
import { claimsToConfirm, numberCitations, printedLetters, type Citations, type ComputedCites } from './citations.ts'
import type { Id } from '../../model/id.ts'
import type { PrintedLetter } from '../citation-letters.ts'
import { blockRecords, computedCites } from './compute-sections.ts'
import { longDate } from '../../words/dates.ts'
import { partContext, printParts } from './parts.ts'
import { printLegend } from './legend.ts'
import { readBackLine } from '../read-back/printed-line.ts'
import { titleOf } from '../sections.ts'
import { factsOf, occasionLine, printedLines } from './masthead.ts'
import type { PrintedBriefing, PrintedSection } from './printed-briefing.ts'
import { withoutNotes } from './said/lines-below.ts'
import type { Template } from '../templates/template-schema.ts'
import type { Standing } from './said/status-line.ts'
import { printSources } from './sources.ts'
import type { ReadSource } from './voices.ts'

/** The records that a briefing is composed from. Records that it does not need are ignored. */
export type BriefingInput = {
  readonly briefing: BriefingView
  /** At least the sources that the briefing cites. */
  readonly sources: readonly ReadSource[]
  /** At least all claims of these sources. */
  readonly claims: readonly ClaimView[]
  /** At least the speakers of these claims and the actors of these mentions. */
  readonly actors: readonly ActorView[]
  readonly mentions: readonly MentionView[]
  /** All questions in their order; only computed sections need them. */
  readonly questions?: readonly QuestionView[]
  /** Why cited claims are contested or corroborated; without it, the status is printed alone. */
  readonly standing?: Standing
  /** What the briefing before stood on, and what is open: only the sections that tell of it need them. */
  readonly last?: LastNote | null
  readonly work?: Work
  /** The template that the briefing follows, for its look. */
  readonly template?: Template | null
}

const nothingKnown: Standing = { reasons: new Map(), claims: new Map(), sources: new Map() }

/** Words and numbers every part of a briefing as it is printed. A pure function; empty sections come out empty. */
export function composeBriefing({
  briefing,
  sources,
  claims: given,
  actors,
  mentions,
  questions = [],
  standing = nothingKnown,
  last = null,
  work,
  template = null,
}: BriefingInput): PrintedBriefing {
  const claims = briefing.printNotes ? given : given.map(withoutNotes)
  const byId = {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.view.id, source])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  }
  const computable = { briefing, questions, standing, last, ...(work && { work }), ...byId }
  const computed = computedCites(computable)
  const citations = numberCitations(
    briefing,
    claims,
    sources.map(({ text }) => text),
    computed,
  )
  const records = blockRecords(computable, citations.cite, computed)
  const cited = citations.sources.flatMap((id) => byId.sources.get(id) ?? [])
  const annotated = cited.flatMap((source) => citations.lettered(source.view.id).map(({ claim }) => claim))
  const context = partContext(briefing, { cite: citations.cite, ...byId, standing })
  const sections = briefing.sections.map((section): PrintedSection => ({
    key: section.key,
    kind: section.kind,
    title: titleOf(section),
    computed: isBlock(section.kind) ? composeBlock(section.kind, records, section.options) : null,
    isShort: section.kind === 'sources' && section.options['worth'] === false,
    parts: printParts(section, context),
  }))
  const parts = sections.flatMap((section) => section.parts)
  const worded = new Set([
    ...briefing.blocks.flatMap(({ body }) => (body.type === 'said' ? [body.claim] : [])),
    ...briefing.sections.flatMap(({ key, kind }) => (kind === 'said-by' ? (computed.get(key) ?? []) : [])),
  ])
  const mark = marking(briefing.marking)
  const named = cited.flatMap((source) => mentionsOf(source, mentions))
  return {
    title: briefing.title.trim() || 'Untitled briefing',
    occasion: occasionLine(briefing.occasion),
    lang: 'en',
    marking: mark,
    foot:
      template?.footer.trim() ||
      [longDate(briefing.date), briefing.preparedBy.trim()].filter((part) => part !== '').join(' · '),
    header: template?.header.trim() ?? '',
    cover: template?.cover ?? false,
    compact: template?.compact ?? false,
    logo: template?.logo ?? null,
    facts: factsOf(
      briefing,
      cited.map(({ view }) => view),
      citations.claims,
      template,
    ),
    lines: printedLines(briefing, template),
    sections,
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
    readBack: readBackLine(briefing),
    legend: printLegend({
      judgements: briefing.judgements.filter(({ id }) =>
        briefing.blocks.some(({ body }) => body.type === 'judgement' && body.judgement === id),
      ),
      printed: parts.filter((part) => part.kind === 'judgement'),
      sources: cited.map((source) => source.view),
      claims: annotated,
      marking: mark,
      annex: briefing.annex,
      scale: scaleOf(briefing.scale),
      example: citations.claims[0] ? citations.cite(citations.claims[0].id).label : null,
      quotes:
        parts.some((part) => part.kind === 'voice') ||
        sections.some(({ computed: block }) => block?.kind === 'said-by'),
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

/** How a briefing cites its claims. */
export function citationsOf(input: BriefingInput): Citations {
  return numberCitations(
    input.briefing,
    input.claims,
    input.sources.map(({ text }) => text),
    citesOf(input),
  )
}

/** The claims that must be confirmed before a briefing goes out, repeated for each citation. */
export function claimsToBeConfirmed(input: BriefingInput): Id[] {
  return claimsToConfirm(input.briefing, citesOf(input))
}

/** The letters under which a briefing prints the claims that it cites. */
export function lettersOf(input: BriefingInput): PrintedLetter[] {
  return printedLetters(input.briefing, input.claims, citesOf(input))
}

/** The claims that the computed part of each section cites. */
export function citesOf({
  briefing,
  claims,
  sources,
  actors,
  questions = [],
  standing = nothingKnown,
  last = null,
  work,
}: BriefingInput): ComputedCites {
  return computedCites({
    last,
    ...(work && { work }),
    briefing,
    questions,
    standing,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    sources: new Map(sources.map((source) => [source.view.id, source])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
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

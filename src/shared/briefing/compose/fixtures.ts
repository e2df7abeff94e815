import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import { blankActor } from '../../actors/fixtures.ts'
import { officeText } from '../../actors/office-text.ts'
import { kindOfWords } from '../../actors/words-kind.ts'
import type { ClaimAnchor, ClaimView } from '../../claims/claim-view.ts'
import { nothingMore, occasionCalled } from '../../claims/fixtures.ts'
import { newId, type Id } from '../../model/id.ts'
import { blankSource } from '../../sources/fixtures.ts'
import type { Block, SourceText, SourceView } from '../../sources/source-view.ts'
import { findBlocks, numberParagraphs } from '../../text/blocks.ts'
import type { Range } from '../../text/range.ts'
import { rangeAt, whereWords } from '../../text/where.ts'
import type { ResolvedStory } from '../../story/resolve-story.ts'
import type { BriefingBlock } from '../briefing-view.ts'
import type { Inline } from '../rich-text.ts'
import type { BriefingInput } from './compose-briefing.ts'
import { emptyBriefing } from '../fixtures.ts'
import type { SectionKind } from '../sections.ts'
import type { PrintedBriefing, PrintedParagraph, PrintedPart } from './printed-briefing.ts'

/** Builds small records for the tests of the briefing, from quotes instead of offsets. */

export function sourceTextOf(text: string, types: readonly Block['type'][] = []): SourceText {
  const blocks = findBlocks(text).map((block, i) => ({ ...block, type: types[i] ?? block.type }))
  return {
    source: newId(),
    revision: newId(),
    text,
    blocks: numberParagraphs(blocks).map((block, ord) => ({ ...block, id: newId(), ord })),
    styles: [],
    pages: [],
    asideFrom: null,
  }
}

/** The nth occurrence of a quote, from 1. */
function rangeOfQuote(text: string, quote: string, nth = 1): Range {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`The quote “${quote}” is not in the text.`)
  return { start, end: start + quote.length }
}

/**
 * A claim given by its words. `nth` says which occurrence the first quote means; `cueNth` says the same for the cue, if it is not the
 * nearest one.
 */
export type ClaimSketch = Partial<Omit<ClaimView, 'anchors'>> & {
  readonly quotes: readonly string[]
  readonly cue?: string
  readonly cueNth?: number
  readonly nth?: number
}

function anchorOf(source: SourceText, role: ClaimAnchor['role'], ord: number, { start, end }: Range): ClaimAnchor {
  return { id: newId(), role, ord, start, end, exact: source.text.slice(start, end), state: 'anchored' }
}

export function claimOf(source: SourceText, { quotes, cue, cueNth, nth, ...fields }: ClaimSketch): ClaimView {
  const contents = quotes.map((quote, i) =>
    anchorOf(source, 'content', i, rangeOfQuote(source.text, quote, i === 0 ? nth : 1)),
  )
  const at = contents[0]?.start ?? 0
  return {
    id: newId(),
    source: source.source,
    revision: source.revision,
    anchors: [
      ...contents,
      ...(cue === undefined
        ? []
        : [
            anchorOf(source, 'cue', 0, cueNth ? rangeOfQuote(source.text, cue, cueNth) : nearest(source.text, cue, at)),
          ]),
    ],
    ...nothingMore,
    where: whereOf(source, at),
    ...fields,
  }
}

/** Where an offset of a text is, as a library says it. */
function whereOf({ blocks, pages }: SourceText, at: number): string {
  const block = blocks.find(({ start, end }) => start <= at && at < end)
  return whereWords({
    number: block?.number ?? null,
    page: rangeAt(pages, at)?.label ?? null,
    time: block?.time ?? null,
  })
}

function nearest(text: string, quote: string, at: number): Range {
  const starts: number[] = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) starts.push(start)
  const start = starts.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
  if (start === undefined) throw new Error(`The cue “${quote}” is not in the text.`)
  return { start, end: start + quote.length }
}

export function actorOf(name: string, kind: ActorView['kind'] = 'person'): ActorView {
  return { ...blankActor, id: newId(), name, kind }
}

export function mentionOf(source: SourceText, actor: ActorView, quote: string, nth = 1): MentionView {
  return {
    id: newId(),
    actor: actor.id,
    reading: null,
    words: kindOfWords(quote),
    anchor: newId(),
    source: source.source,
    revision: source.revision,
    ...rangeOfQuote(source.text, quote, nth),
  }
}

export function sourceViewOf(text: SourceText, card: Partial<SourceView> = {}): SourceView {
  return {
    ...blankSource,
    id: text.source,
    revision: text.revision,
    publisher: 'Newsroom',
    published: '2025-08-17',
    reliability: 'B',
    byteLength: text.text.length,
    fileName: 'washington-talks.txt',
    ...card,
  }
}

/** A paragraph's children, in which `[n]` cites the nth claim, from 1. */
export function inlinesOf(text: string, claims: readonly ClaimView[]): Inline[] {
  return text
    .split(/(\[\d+\])/u)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const claim = claims[Number(/^\[(\d+)\]$/u.exec(part)?.[1]) - 1]
      return claim ? { type: 'citation', claim: claim.id } : { type: 'text', text: part, format: 0 }
    })
}

/** The claims of a story, with all of their fields. */
function claimsOfStory(story: ResolvedStory, source: SourceText, idOf: (name: string) => Id): ClaimView[] {
  const ids = story.claims.map(() => newId())
  const anchors = (role: ClaimAnchor['role'], ranges: readonly Range[]) =>
    ranges.map((range, ord) => anchorOf(source, role, ord, range))
  const occasions = new Map<string, Id>()
  const occasionId = (label: string) => {
    occasions.set(label, occasions.get(label) ?? newId())
    return occasions.get(label)!
  }
  const dateOf = (date: ResolvedStory['claims'][number]['aboutDate']) =>
    date && { edtf: date.edtf, words: date.words, anchor: date.span && anchorOf(source, 'date', 0, date.span) }
  return story.claims.map((claim, i): ClaimView => ({
    ...claimOf(source, { quotes: [] }),
    id: ids[i]!,
    form: claim.form,
    kind: claim.kind,
    speakers: claim.speakers.map(idOf),
    speakersUnclear: claim.speakersUnclear ?? false,
    anchors: [...anchors('content', claim.content), ...anchors('cue', claim.cue ? [claim.cue] : [])],
    chain: claim.chain.map(({ actor, words, hedge }) => ({
      id: newId(),
      actor: actor === null ? null : idOf(actor),
      words: words && anchorOf(source, 'link', 0, words),
      hedge: anchors('hedge', hedge),
    })),
    hedge: anchors('hedge', claim.hedge),
    condition:
      claim.condition.length === 0 ? [] : [{ id: newId(), gloss: '', anchors: anchors('condition', claim.condition) }],
    about: claim.about.map((one) =>
      'claim' in one
        ? { of: 'claim', claim: ids[one.claim]! }
        : {
            of: 'idea',
            idea: newId(),
            revision: source.revision,
            gloss: one.gloss,
            anchors: anchors('content', one.content),
          },
    ),
    relations: story.links
      .filter((link) => link.claim === i)
      .map((link) => ({
        id: newId(),
        type: link.is,
        direction: link.is === 'same-as' ? 'both' : 'from',
        claim: ids[link.other]!,
      })),
    aboutDate: dateOf(claim.aboutDate),
    saidDate: dateOf(claim.saidDate),
    gloss: claim.inOurWords ?? '',
    credibility: claim.credibility ?? null,
    memo: claim.memo ?? '',
    tags: claim.tags ?? [],
    occasion: claim.occasion && {
      ...occasionCalled(occasionId(claim.occasion.label), claim.occasion.label),
      place: claim.occasion.place ?? '',
      channel: claim.occasion.channel ?? '',
      addressee: claim.occasion.addressee ?? '',
      date: claim.occasion.date ? { edtf: claim.occasion.date, words: claim.occasion.words ?? '' } : null,
    },
  }))
}

/** The records that a story creates from its text: its actors, mentions and claims, and a briefing that quotes all claims. */
export function briefingOfStory(story: ResolvedStory, source: SourceText): BriefingInput {
  const actors = story.actors.map(({ name, kind, offices = [] }) => ({
    ...actorOf(name, kind),
    office: offices.map(({ title, organisation }) => officeText(title, organisation ?? null)).at(-1) ?? '',
  }))
  const actorNamed = (name: string) => actors.find((actor) => actor.name === name)!
  const claims = claimsOfStory(story, source, (name) => actorNamed(name).id)
  const {
    title,
    date,
    marking = null,
    lead = '',
    unknown = '',
    judgements = [],
  } = story.briefing ?? { title: '', date: '' }
  const estimates = judgements.map(({ likelihood = null, confidence = null, confidenceReason = '' }) => ({
    id: newId(),
    likelihood,
    confidence,
    confidenceReason,
    wouldChange: '',
  }))
  const bodies: [BriefingBlock['section'], BriefingBlock['body']][] = [
    ['lead', { type: 'paragraph', children: inlinesOf(lead, claims) }],
    ...judgements.map(({ text, cites }, i): [BriefingBlock['section'], BriefingBlock['body']] => [
      'judgements',
      {
        type: 'judgement',
        judgement: estimates[i]!.id,
        children: inlinesOf(text + cites.map((cite) => `[${cite + 1}]`).join(''), claims),
      },
    ]),
    ...claims.map((claim): [BriefingBlock['section'], BriefingBlock['body']] => [
      'said',
      { type: 'said', claim: claim.id },
    ]),
    ['unknown', { type: 'paragraph', children: inlinesOf(unknown, claims) }],
  ]
  const { title: sourceTitle, publisher = '', published = '', reliability = null, file } = story.source
  return {
    briefing: emptyBriefing({
      title,
      date,
      marking,
      preparedBy: 'Policy desk',
      annex: story.briefing?.annex ?? 'cited',
      printNotes: story.briefing?.printNotes ?? false,
      judgements: estimates,
      blocks: bodies.map(([section, body], i) => ({
        id: newId(),
        section,
        order: `a${String(i).padStart(4, '0')}`,
        body,
      })),
    }),
    sources: [
      {
        text: source,
        view: sourceViewOf(source, { title: sourceTitle, publisher, published, reliability, fileName: file }),
      },
    ],
    claims,
    actors,
    mentions: story.actors.flatMap(({ name, mentions }) =>
      mentions.map(({ start, end }): MentionView => ({
        id: newId(),
        actor: actorNamed(name).id,
        reading: null,
        words: kindOfWords(source.text.slice(start, end)),
        anchor: newId(),
        source: source.source,
        revision: source.revision,
        start,
        end,
      })),
    ),
  }
}

/** What the analyst wrote in the sections of a kind, as it is printed. */
export function partsIn(printed: PrintedBriefing, kind: SectionKind): PrintedPart[] {
  return printed.sections.filter((section) => section.kind === kind).flatMap(({ parts }) => parts)
}

/** The paragraphs among them. */
export function paragraphsIn(printed: PrintedBriefing, kind: SectionKind): PrintedParagraph[] {
  return partsIn(printed, kind).filter((part) => part.kind === 'paragraph')
}

import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { contentsOf, ratingText, speakerOf } from '../../claims/claim-words.ts'
import { actorKindLetter, actorKinds, claimFormWord, claimKindWord, type ActorKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import { drawnMarker } from '../../text/list-items.ts'
import { marksByBlock, segmentsOf, type Mark, type Segment } from '../../text/segments.ts'
import { sourceName, sourceOrigin } from '../../sources/source-name.ts'
import type { Block } from '../../sources/source-view.ts'
import type { Annex } from '../briefing-view.ts'
import { blockOf, citedBlocks, extentOf, leftOut, printWords } from './annex-extent.ts'
import type { Citations, LetteredClaim } from './citations.ts'
import type { PrintedAnnex, PrintedBlock, PrintedExtract, PrintedNote, PrintedSegment } from './printed-briefing.ts'
import { finiteForms } from './said/verbs.ts'
import { accordingTo, voicesOf } from './said/reporters.ts'
import { statusLine, type Standing } from './said/status-line.ts'
import { labelsOf, type ReadSource } from './voices.ts'
import { language } from '../../words/counted.ts'

/**
 * In UTF-16 units, about two pages. Texts up to this length follow on the page before; a longer annex starts a new page, so that it can
 * be detached.
 */
const shortLength = 5000

/** Removes the pronoun from a cue: "Zelensky *said*", not "Zelensky *he said*". */
const pronoun = /^(?:he|she|they|it|who|I|we)\s+/iu

type AnnexMark = Mark &
  (
    | { readonly of: 'mention'; readonly kind: ActorKind | null }
    | { readonly of: 'claim'; readonly letter: string; readonly target: string | null }
    | { readonly of: 'cue' }
  )

/** A cited source with its number, its cited claims and its mentions. */
export type CitedSource = {
  readonly number: number
  readonly source: ReadSource
  readonly claims: readonly LetteredClaim[]
  readonly mentions: readonly MentionView[]
}

/** The records that the margin's notes need. `said` are claims that the briefing quotes in full before. */
type Notes = {
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly said: ReadonlySet<Id>
  readonly printNotes: boolean
  readonly cite: Citations['cite']
  readonly standing: Standing
}

/** What closes the briefing: the cited words, the cited paragraphs or the sources in full. Only what is cited is annotated. */
export function printAnnex(kind: Annex, cited: readonly CitedSource[], notes: Notes): PrintedAnnex | null {
  if (cited.length === 0) return null
  if (kind === 'none') return { kind, sources: cited.map(printWords) }
  const extracts = cited.map((one) => printExtract(kind, one, notes))
  const segments = extracts.flatMap(({ blocks }) => blocks.flatMap((block) => block.segments))
  const letters = new Set(segments.flatMap((segment) => [...segment.kinds]))
  return {
    kind,
    sources: extracts,
    kinds: actorKinds
      .map((one) => ({ letter: actorKindLetter[one], name: one }))
      .filter(({ letter }) => letters.has(letter)),
    short: segments.reduce((sum, segment) => sum + segment.text.length, 0) <= shortLength,
  }
}

function printExtract(
  kind: 'cited' | 'whole',
  { number, source, claims, mentions }: CitedSource,
  notes: Notes,
): PrintedExtract {
  const { text, blocks } = source.text
  const shown = kind === 'whole' ? blocks.map((_, at) => at) : citedBlocks(source.text, claims)
  const shownBlocks = shown.map((at) => blocks[at]!)
  const named = [...new Set(marksByBlock(shownBlocks, mentions).flat())]
  const marks = marksByBlock<AnnexMark>(shownBlocks, [
    ...markMentions(named, notes.actors),
    ...claims.flatMap(markClaim),
  ])
  const beside = Map.groupBy(claims, ({ claim }) => blockOf(claim, shownBlocks))
  return {
    number,
    title: sourceName(source.view),
    origin: sourceOrigin(source.view),
    extent: extentOf(blocks, shown),
    blocks: shownBlocks.map((block, i) => ({
      ...printBlock(text, block, marks[i] ?? [], notesOf(beside.get(i) ?? [], source, notes)),
      lang: otherLanguage(block.lang ?? source.view.language),
      leftOut: i === 0 ? '' : leftOut(blocks.slice(shown[i - 1]! + 1, shown[i])),
    })),
  }
}

/** Marks mentions. The first mention of each actor carries the letter of the actor's kind. */
function markMentions(
  mentions: readonly MentionView[],
  actors: ReadonlyMap<Id, ActorView>,
): (AnnexMark & { readonly of: 'mention' })[] {
  const seen = new Set<Id>()
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map(({ id, actor, start, end }) => {
      const kind = seen.has(actor) ? null : (actors.get(actor)?.kind ?? null)
      seen.add(actor)
      return { of: 'mention', id, start, end, kind }
    })
}

function markClaim({ claim, letter, target }: LetteredClaim): AnnexMark[] {
  const [first] = contentsOf(claim)
  return claim.anchors.flatMap(({ id, role, start, end }): AnnexMark[] => {
    if (role === 'cue' && first?.start !== start) return [{ of: 'cue', id, start, end }]
    if (role !== 'content' && role !== 'cue') return []
    return [{ of: 'claim', id, start, end, letter, target: start === first?.start ? target : null }]
  })
}

/** The language of a text, unless it is that of the note or not known. */
function otherLanguage(tag: string): string | null {
  return tag === '' || tag.split('-')[0] === language.split('-')[0] ? null : tag
}

function printBlock(
  text: string,
  block: Block,
  marks: readonly AnnexMark[],
  notes: PrintedNote[],
): Omit<PrintedBlock, 'leftOut' | 'lang'> {
  const segments = segmentsOf<AnnexMark>(block, marks)
  return {
    type: block.type,
    number: block.number,
    marker: drawnMarker(block.type, block.marker, text.slice(block.start, block.end)),
    segments: segments.map((segment) => printSegment(text, segment)),
    notes,
  }
}

function printSegment(text: string, { start, end, marks }: Segment<AnnexMark>): PrintedSegment {
  const claims = marks.filter((mark) => mark.of === 'claim')
  const mentions = marks.filter((mark) => mark.of === 'mention')
  return {
    text: text.slice(start, end),
    mention: mentions.length > 0,
    cue: marks.some((mark) => mark.of === 'cue'),
    claims: claims.length,
    opens: claims.filter((claim) => claim.start === start).map(({ letter, target }) => ({ letter, target })),
    kinds: mentions
      .flatMap((mention) => (mention.end === end && mention.kind ? actorKindLetter[mention.kind] : []))
      .join(''),
  }
}

function notesOf(
  claims: readonly LetteredClaim[],
  source: ReadSource,
  { actors, said, printNotes, cite, standing }: Notes,
): PrintedNote[] {
  return claims.map(({ claim, letter, target }) => {
    const cue = cueAfterName(claim)
    return {
      letter,
      target: contentsOf(claim).length === 0 ? target : null,
      speaker: speakerOf(claim, source.view, actors),
      cue,
      facts: [
        kindText(claim, cue),
        formText(claim),
        claim.occasion?.label ?? '',
        small(accordingTo(voicesOf(claim, source.view, source.text, actors), () => false)),
        ratingText(claim, source.view),
        small(statusLine(claim, { labelOf: labelsOf(cite), actors, standing })),
      ]
        .filter((fact) => fact !== '')
        .join(' · '),
      gloss: printNotes && !said.has(claim.id) ? claim.gloss : '',
    }
  })
}

/** A cue as it stands behind a name: no pronoun, and small where only the beginning of a sentence gave it its capital. */
function cueAfterName({ anchors }: ClaimView): string {
  const cue = anchors.find(({ role }) => role === 'cue')?.exact.replace(pronoun, '') ?? ''
  const first = /^\p{Lu}\p{Ll}+/u.exec(cue)?.[0].toLowerCase() ?? ''
  return finiteForms.has(first) || /(?:ed|ing)$/u.test(first) ? small(cue) : cue
}

/** “according to a clerk, via Newsroom”, as one fact among others. */
function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** The claim's kind as words; empty for a statement with a cue, because "Witkoff said that" needs no "says" after it. */
function kindText({ kind }: ClaimView, cue: string): string {
  return kind === 'statement' && cue !== '' ? '' : claimKindWord[kind]
}

/** The claim's form as words; empty for a paraphrase, because most claims are one and the foot of the annex says so. */
function formText({ form }: ClaimView): string {
  return form === 'paraphrase' ? '' : claimFormWord[form]
}

import type { ActorView, MentionView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { chainText, contentsOf, ratingText, speakerOf, statusText } from '../../claims/claim-words.ts'
import { actorKindLetter, actorKinds, claimFormWord, claimKindWord, type ActorKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import { drawnMarker } from '../../text/list-items.ts'
import { marksByBlock, segmentsOf, type Mark, type Segment } from '../../text/segments.ts'
import { sourceName } from '../../sources/source-name.ts'
import type { Block } from '../../sources/source-view.ts'
import { letterOf, type LetteredClaim } from './citations.ts'
import type { PrintedAnnex, PrintedBlock, PrintedNote, PrintedSegment } from './printed-briefing.ts'
import { type ReadSource } from './voices.ts'

/**
 * In UTF-16 units, about two pages. A text up to this length follows on the page before; a longer annex starts a new page, so that it can
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

/**
 * A source in full: mentions and claims are marked in the text, and claims are explained in the margin. `said` are claims that the
 * briefing quotes in full before.
 */
export function printAnnex(
  number: number,
  source: ReadSource,
  claims: readonly LetteredClaim[],
  mentions: readonly MentionView[],
  actors: ReadonlyMap<Id, ActorView>,
  said: ReadonlySet<Id>,
): PrintedAnnex {
  const { text, blocks } = source.text
  const mentionMarks = markMentions(mentions, actors)
  const marks = marksByBlock(blocks, [...mentionMarks, ...claims.flatMap(markClaim)])
  const kinds = new Set(mentionMarks.flatMap((mark) => mark.kind ?? []))
  return {
    letter: letterOf(number - 1).toUpperCase(),
    number,
    title: sourceName(source.view),
    blocks: blocks.map((block, i) =>
      printBlock(text, block, marks[i] ?? [], notesOf(block, claims, source, actors, said)),
    ),
    kinds: actorKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ letter: actorKindLetter[kind], name: kind })),
    short: text.length <= shortLength,
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

function printBlock(text: string, block: Block, marks: readonly AnnexMark[], notes: PrintedNote[]): PrintedBlock {
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
  block: Block,
  claims: readonly LetteredClaim[],
  source: ReadSource,
  actors: ReadonlyMap<Id, ActorView>,
  said: ReadonlySet<Id>,
): PrintedNote[] {
  return claims
    .filter(({ claim }) =>
      contentsOf(claim).some((range, i) => i === 0 && block.start <= range.start && range.start < block.end),
    )
    .map(({ claim, letter }) => {
      const cue = claim.anchors.find((anchor) => anchor.role === 'cue')?.exact.replace(pronoun, '') ?? ''
      return {
        letter,
        speaker: speakerOf(claim, source.view, actors),
        cue,
        facts: [
          kindText(claim, cue),
          formText(claim),
          claim.occasion?.label ?? '',
          chainText(claim, source.view, actors),
          ratingText(claim, source.view),
          statusText(claim),
        ]
          .filter((fact) => fact !== '')
          .join(' · '),
        gloss: said.has(claim.id) ? '' : claim.gloss,
      }
    })
}

/** The claim's kind as words; empty for a statement with a cue, because "Witkoff said that" needs no "says" after it. */
function kindText({ kind }: ClaimView, cue: string): string {
  return kind === 'statement' && cue !== '' ? '' : claimKindWord[kind]
}

/** The claim's form as words; empty for a paraphrase, because most claims are one and the foot of the annex says so. */
function formText({ form }: ClaimView): string {
  return form === 'paraphrase' ? '' : claimFormWord[form]
}

import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { chainText, ratingText, speakerOf, statusText, wordedBy } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import type { SourceText, SourceView } from '../../sources/source-view.ts'
import type { RichBlock } from '../rich-text.ts'
import type { Citations } from './citations.ts'
import { hasText, printInlines } from './inlines.ts'
import type { PrintedParagraph, PrintedSaying, PrintedVoice } from './printed-briefing.ts'
import { voicesOf } from './said/reporters.ts'
import { wordClaim } from './said-wording.ts'

/** A source with its text, as it is needed to word a claim. */
export type ReadSource = { readonly view: SourceView; readonly text: SourceText }

/** A key for a speaker or a joint group of speakers, by which their claims are grouped. */
function voiceKey(claim: ClaimView): string {
  if (claim.speakers.length === 0) return `source ${claim.source}`
  return [claim.speakersUnclear ? 'or' : 'and', ...claim.speakers.toSorted()].join(' ')
}

/**
 * The section of what was said. Each speaker appears once, at its first claim, with all of its claims; the analyst's paragraphs stay
 * between.
 */
export function printSaid(
  blocks: readonly RichBlock[],
  { cite, claims, sources, actors }: VoiceContext,
): (PrintedParagraph | PrintedVoice)[] {
  const parts: (PrintedParagraph | (PrintedVoice & { readonly sayings: PrintedSaying[] }))[] = []
  const voices = new Map<string, PrintedSaying[]>()
  for (const block of blocks) {
    if (block.type !== 'said') {
      const runs = printInlines(block.children, cite)
      if (hasText(runs)) parts.push({ kind: 'paragraph', runs })
      continue
    }
    const claim = claims.get(block.claim)
    const source = claim && sources.get(claim.source)
    if (!claim || !source) continue
    const sayings = voices.get(voiceKey(claim)) ?? []
    if (sayings.length === 0) {
      voices.set(voiceKey(claim), sayings)
      parts.push({
        kind: 'voice',
        speaker: speakerOf(claim, source.view, actors),
        itself: claim.speakers.length === 0,
        sayings,
      })
    }
    sayings.push(printSaying(claim, source, cite, actors))
  }
  return parts
}

/** Where `printSaid` looks up citations and records. */
type VoiceContext = {
  readonly cite: Citations['cite']
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly sources: ReadonlyMap<Id, ReadSource>
  readonly actors: ReadonlyMap<Id, ActorView>
}

function printSaying(
  claim: ClaimView,
  { view, text }: ReadSource,
  cite: Citations['cite'],
  actors: VoiceContext['actors'],
): PrintedSaying {
  const said = wordClaim(
    claim,
    { name: wordedBy(view), text: text.text, blocks: text.blocks },
    voicesOf(claim, view, actors),
  )
  return {
    runs: said.runs,
    citation: cite(claim.id),
    details: [chainText(claim, view, actors), ...detailsOf(claim, view)].filter((line) => line !== ''),
  }
}

function detailsOf(claim: ClaimView, source: SourceView): string[] {
  return [
    statusText(claim) && `Status: ${statusText(claim)}`,
    claim.occasion?.label ?? '',
    claim.gloss === '' ? '' : `In our words: ${claim.gloss}`,
    ratingText(claim, source),
  ]
}

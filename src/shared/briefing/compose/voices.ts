import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import { shownStatus } from '../../questions/status-view.ts'
import type { SourceText, SourceView } from '../../sources/source-view.ts'
import { credibilityText } from '../../standards/admiralty.ts'
import type { RichBlock } from '../rich-text.ts'
import type { Citations } from './citations.ts'
import { hasText, printInlines } from './inlines.ts'
import type { PrintedParagraph, PrintedSaying, PrintedVoice } from './printed-briefing.ts'
import { wordClaim } from './said-wording.ts'

/** A source with its text, as everything that words a claim needs it. */
export type ReadSource = { readonly view: SourceView; readonly text: SourceText }

/** What a source is called in a sentence: its publisher, else its title. */
export function sourceName(source: SourceView): string {
  return source.publisher.trim() || source.title.trim() || source.fileName.trim() || 'The source'
}

/** Whose wording a paraphrase is: its publisher’s, else just the source’s, since "Harbour notice’s wording" would name nobody. */
export function wordedBy(source: SourceView): string {
  return source.publisher.trim() || 'the source'
}

/** "Ukraine and its European allies", "A, B and C", "Trump or Putin (unclear)" */
export function speakersText(names: readonly string[], unclear: boolean): string {
  const joined = names.length > 1 ? `${names.slice(0, -1).join(', ')} ${unclear ? 'or' : 'and'} ${names.at(-1)}` : (names[0] ?? '')
  return unclear && joined !== '' ? `${joined} (unclear)` : joined
}

/** Who speaks in a claim; the source itself where nobody is named. */
export function speakerOf(claim: ClaimView, source: SourceView, actors: ReadonlyMap<Id, ActorView>): string {
  const names = claim.speakers.map((id) => actors.get(id)?.name ?? 'Somebody no longer in the library')
  return names.length > 0 ? speakersText(names, claim.speakersUnclear) : sourceName(source)
}

/** "via Newsroom › A source briefed on a call": who reports a claim between the source and its speaker; empty where the source does so itself. */
export function chainText(claim: ClaimView, source: SourceView, actors: ReadonlyMap<Id, ActorView>): string {
  if (claim.chain.length === 0) return ''
  const links = claim.chain.map(({ actor, hedge }) => {
    const name = actor === null ? 'someone not named' : (actors.get(actor)?.name ?? 'somebody no longer in the library')
    return hedge.length === 0 ? name : `${name} (${hedge.map(({ exact }) => `“${exact}”`).join(', ')})`
  })
  return `via ${[sourceName(source), ...links].join(' › ')}`
}

/** What the analyst set by hand; where nothing was, what the answers to the same questions make of it. */
export function statusText(claim: ClaimView): string {
  const status = shownStatus(claim)
  return status === 'open' ? '' : status
}

/** One key for each speaker or joint group, so that what they say can stand together. */
function voiceKey(claim: ClaimView): string {
  if (claim.speakers.length === 0) return `source ${claim.source}`
  return [claim.speakersUnclear ? 'or' : 'and', ...claim.speakers.toSorted()].join(' ')
}

/** The section of what was said: each speaker once, where it first appears, with all that it says; the analyst's own paragraphs between. */
export function printSaid(blocks: readonly RichBlock[], { cite, claims, sources, actors }: VoiceContext): (PrintedParagraph | PrintedVoice)[] {
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
      parts.push({ kind: 'voice', speaker: speakerOf(claim, source.view, actors), itself: claim.speakers.length === 0, sayings })
    }
    sayings.push(printSaying(claim, source, cite, actors))
  }
  return parts
}

/** What `printSaid` looks things up in. */
type VoiceContext = {
  readonly cite: Citations['cite']
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly sources: ReadonlyMap<Id, ReadSource>
  readonly actors: ReadonlyMap<Id, ActorView>
}

function printSaying(claim: ClaimView, { view, text }: ReadSource, cite: Citations['cite'], actors: VoiceContext['actors']): PrintedSaying {
  return {
    runs: wordClaim(claim, { name: wordedBy(view), text: text.text, blocks: text.blocks }),
    citation: cite(claim.id),
    details: [chainText(claim, view, actors), ...detailsOf(claim, view)].filter((line) => line !== ''),
  }
}

/** "B2, probably true": the letter is the source's, the digit this report's. */
export function ratingText(claim: ClaimView, source: SourceView): string {
  return claim.credibility === null ? '' : `${source.reliability ?? '–'}${claim.credibility}, ${credibilityText(claim.credibility).toLowerCase()}`
}

function detailsOf(claim: ClaimView, source: SourceView): string[] {
  return [
    statusText(claim) && `Status: ${statusText(claim)}`,
    claim.occasion?.label ?? '',
    claim.gloss === '' ? '' : `In our words: ${claim.gloss}`,
    ratingText(claim, source),
  ]
}

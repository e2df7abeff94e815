import type { ActorView } from '../../actors/actor-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { speakerOf, wordedBy } from '../../claims/claim-words.ts'
import type { Id } from '../../model/id.ts'
import type { SourceText, SourceView } from '../../sources/source-view.ts'
import type { RichBlock } from '../rich-text.ts'
import type { Citations } from './citations.ts'
import type { PrintedSaying, PrintedVoice } from './printed-briefing.ts'
import { linesBelow, saidWhen } from './said/lines-below.ts'
import type { Standing } from './said/status-line.ts'
import { voicesOf } from './said/reporters.ts'
import { wordClaim } from './said-wording.ts'

/** A source with its text, as it is needed to word a claim. */
export type ReadSource = { readonly view: SourceView; readonly text: SourceText }

/** A key for a speaker or a joint group of speakers, by which their claims are grouped. */
function voiceKey(claim: ClaimView): string {
  if (claim.speakers.length === 0) return `source ${claim.source}`
  return [claim.speakersUnclear ? 'or' : 'and', ...claim.speakers.toSorted()].join(' ')
}

/** A speaker, with all of their claims that the section quotes. */
type Gathered = {
  readonly speaker: string
  readonly claims: { readonly claim: ClaimView; readonly source: ReadSource }[]
}

/**
 * The section of what was said. Each speaker appears once, at its first claim, with all of its claims; the analyst's own blocks stay
 * between, as `between` prints them. An office is told with the first mention of its holder.
 */
export function printSaid<P extends object>(
  blocks: readonly RichBlock[],
  context: VoiceContext,
  between: (block: RichBlock) => readonly P[],
): (P | PrintedVoice)[] {
  const met = new Set<Id>()
  return gather(blocks, context, between).map((part) => (isGathered(part) ? printVoice(part, context, met) : part))
}

function isGathered(part: object): part is Gathered {
  return 'claims' in part
}

/** The claims of the section as it prints them: each speaker with their claims, in printed order. */
export function printVoices(
  claims: readonly Id[],
  context: VoiceContext,
): { readonly voice: PrintedVoice; readonly claims: readonly Id[] }[] {
  const met = new Set<Id>()
  const blocks = claims.map((claim) => ({ type: 'said', claim }) as const)
  return gather(blocks, context, () => []).flatMap((part) =>
    isGathered(part)
      ? [{ voice: printVoice(part, context, met), claims: part.claims.map(({ claim }) => claim.id) }]
      : [],
  )
}

/** What stands under the name of a speaker: that the source speaks itself or the office, and when all of it was said. */
export function underName({ itself, office, said }: PrintedVoice): string[] {
  return [itself ? 'In its own voice' : office, said].filter((line) => line !== '')
}

function gather<P>(
  blocks: readonly RichBlock[],
  { claims, sources, actors }: VoiceContext,
  between: (block: RichBlock) => readonly P[],
): (P | Gathered)[] {
  const parts: (P | Gathered)[] = []
  const voices = new Map<string, Gathered>()
  for (const block of blocks) {
    if (block.type !== 'said') {
      parts.push(...between(block))
      continue
    }
    const claim = claims.get(block.claim)
    const source = claim && sources.get(claim.source)
    if (!claim || !source) continue
    const known = voices.get(voiceKey(claim))
    if (known) known.claims.push({ claim, source })
    else {
      const speaker = speakerOf(claim, source.view, actors)
      const voice: Gathered = { speaker, claims: [{ claim, source }] }
      voices.set(voiceKey(claim), voice)
      parts.push(voice)
    }
  }
  return parts
}

/** Where citations and records are looked up. */
export type VoiceContext = {
  readonly cite: Citations['cite']
  readonly claims: ReadonlyMap<Id, ClaimView>
  readonly sources: ReadonlyMap<Id, ReadSource>
  readonly actors: ReadonlyMap<Id, ActorView>
  readonly standing: Standing
}

/** What one speaker says. A date of speaking that all of it has stands under the name. */
function printVoice({ claims, speaker }: Gathered, context: VoiceContext, met: Set<Id>): PrintedVoice {
  const first = claims[0]?.claim
  const dates = new Set(claims.map(({ claim }) => saidWhen(claim)))
  const [shared = ''] = dates.size === 1 ? dates : []
  return {
    kind: 'voice',
    speaker,
    office: first ? officeOf(first, context.actors, met) : '',
    said: shared,
    itself: first?.speakers.length === 0,
    sayings: claims.map(({ claim, source }) => printSaying(claim, source, shared === '', context, met)),
  }
}

function printSaying(
  claim: ClaimView,
  { view, text }: ReadSource,
  withDate: boolean,
  { cite, claims, actors, standing }: VoiceContext,
  met: Set<Id>,
): PrintedSaying {
  const spokenIn = { name: wordedBy(view), text: text.text, blocks: text.blocks }
  const said = wordClaim(claim, spokenIn, voicesOf(claim, view, text, actors, met))
  return {
    runs: said.runs,
    citations: [cite(claim.id)],
    details: linesBelow(claim, view, said.printed, withDate, { labelOf: labelsOf(cite), claims, actors, standing }),
  }
}

/** The citation of a claim that the briefing letters; null for others. */
export function labelsOf(cite: Citations['cite']): (claim: Id) => string | null {
  return (id) => {
    const citation = cite(id)
    return citation.target === null ? null : citation.label
  }
}

/** The office of a single speaker, told once. Joint speakers have none in common. */
function officeOf({ speakers }: ClaimView, actors: ReadonlyMap<Id, ActorView>, met: Set<Id>): string {
  const [only, ...others] = speakers
  if (only === undefined || others.length > 0 || met.has(only)) return ''
  met.add(only)
  return actors.get(only)?.office ?? ''
}

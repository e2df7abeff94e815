import { speakerOf, wordedBy } from '../../claims/claim-words.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import { officeInSentence } from '../../actors/office-text.ts'
import { capital } from '../../text/capital.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { linesBelow, withoutNotes } from '../compose/said/lines-below.ts'
import { voicesOf } from '../compose/said/reporters.ts'
import { saidText, type SaidRun } from '../compose/said/said-run.ts'
import { wordClaim } from '../compose/said-wording.ts'
import { labelsOf, type ReadSource, type VoiceContext } from '../compose/voices.ts'

/** A claim as a sentence with its speaker, and below it what the sentence does not hold. */
export type PrintedSentence = {
  readonly runs: readonly SaidRun[]
  readonly citation: PrintedCitation
  readonly details: readonly string[]
}

/**
 * Words a claim as a whole sentence: “Kari Lund, spokeswoman of Sund, denied that any conversation had taken place.” An office is told
 * with the first mention of its holder, unless they are among those already `met`. `told` blanks what the block says itself, such as the
 * status.
 */
export function printSentence(
  claim: ClaimView,
  { view, text }: ReadSource,
  { cite, claims, actors, standing }: VoiceContext,
  met: Set<Id>,
  told: Partial<ClaimView> = {},
): PrintedSentence {
  const spokenIn = { name: wordedBy(view), text: text.text, blocks: text.blocks }
  const voices = voicesOf(claim, view, text, actors, met)
  const { joins, runs, printed } = wordClaim(claim, spokenIn, voices)
  const name = claim.speakers.length > 0 ? voices.speaker : speakerOf(claim, view, actors)
  const office = joins === null ? '' : officeOfOne(claim, actors, met)
  const all: readonly SaidRun[] =
    joins === null
      ? runs
      : [
          { kind: 'who', text: office === '' ? name : `${name}, ${office}` },
          { kind: 'lead', text: office !== '' && joins === ' ' && !saidText(runs).startsWith('(') ? ', ' : joins },
          ...runs,
        ]
  const [first, ...rest] = all
  const lookups = { labelOf: labelsOf(cite), claims, actors, standing }
  return {
    runs: first ? [{ ...first, text: first.text.replace(/^(?:the|an?|someone|somebody)\s/u, capital) }, ...rest] : [],
    citation: cite(claim.id),
    details: linesBelow(withoutNotes({ ...claim, ...told }), view, printed, true, lookups),
  }
}

function officeOfOne({ speakers }: ClaimView, actors: VoiceContext['actors'], met: Set<Id>): string {
  const [only, ...others] = speakers
  if (only === undefined || others.length > 0 || met.has(only)) return ''
  met.add(only)
  const office = actors.get(only)?.office ?? ''
  return office === '' ? '' : officeInSentence(office)
}

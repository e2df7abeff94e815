import { speakerOf, wordedBy } from '../../claims/claim-words.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import type { Id } from '../../model/id.ts'
import { officeInSentence } from '../../actors/office-text.ts'
import { capital } from '../../text/capital.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import { linesBelow, withoutNotes } from '../compose/said/lines-below.ts'
import { voicesOf } from '../compose/said/reporters.ts'
import { inOne, statementOf } from '../compose/said/same-words.ts'
import { saidText, type SaidRun } from '../compose/said/said-run.ts'
import { wordClaim } from '../compose/said-wording.ts'
import { labelsOf, type ReadSource, type VoiceContext } from '../compose/voices.ts'

/** A claim as a sentence with its speaker, and below it what the sentence does not hold. */
export type PrintedSentence = {
  readonly runs: readonly SaidRun[]
  /** One, or several where the same is said in the same words. */
  readonly citations: readonly PrintedCitation[]
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
    citations: [cite(claim.id)],
    details: linesBelow(withoutNotes({ ...claim, ...told }), view, printed, true, lookups),
  }
}

/**
 * Words claims as sentences, in their order; what the same speakers say in the same words is one sentence. `told` as in `printSentence`, for
 * each claim.
 */
export function printSentences(
  claims: readonly ClaimView[],
  context: VoiceContext,
  met: Set<Id>,
  told: (claim: ClaimView) => Partial<ClaimView>,
): PrintedSentence[] {
  // Compared without offices, which only the first sentence of a holder tells.
  const everybody = new Set(context.actors.keys())
  const plain = claims.flatMap((claim) => {
    const source = context.sources.get(claim.source)
    return source ? [{ claim, source, sentence: printSentence(claim, source, context, everybody, told(claim)) }] : []
  })
  const same = Map.groupBy(plain, ({ claim, sentence }) => statementOf(claim, saidText(sentence.runs)))
  return [...same.values()].map((group) => {
    const { claim, source } = group[0]!
    return inOne(
      printSentence(claim, source, context, met, told(claim)),
      group.map(({ sentence }) => sentence),
    )
  })
}

function officeOfOne({ speakers }: ClaimView, actors: VoiceContext['actors'], met: Set<Id>): string {
  const [only, ...others] = speakers
  if (only === undefined || others.length > 0 || met.has(only)) return ''
  met.add(only)
  const office = actors.get(only)?.office ?? ''
  return office === '' ? '' : officeInSentence(office)
}

import type { Annex, BriefingView } from '../briefing-view.ts'
import type { ClaimView } from '../../claims/claim-view.ts'
import { confidences, reliabilityLetters } from '../../model/enums.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { credibilityDigits, credibilityScale, reliabilityScale } from '../../standards/admiralty.ts'
import { confidenceMeaning, confidenceScale } from '../../standards/confidence.ts'
import { percentText, rangeOf, type LikelihoodScale } from '../../standards/likelihood.ts'
import type { Marking } from '../../standards/marking.ts'
import type { PrintedJudgement, PrintedLegend } from './printed-briefing.ts'

type Used = {
  readonly judgements: BriefingView['judgements']
  readonly printed: readonly PrintedJudgement[]
  readonly sources: readonly SourceView[]
  readonly claims: readonly ClaimView[]
  readonly marking: Marking | null
  readonly annex: Annex
  readonly scale: LikelihoodScale
  readonly example: string | null
  readonly quotes: boolean
}

/** Explains the signs that this briefing uses, and only those. */
export function printLegend({
  judgements,
  printed,
  sources,
  claims,
  marking,
  annex,
  scale,
  example,
  quotes,
}: Used): PrintedLegend {
  const levels = new Set(judgements.map((judgement) => judgement.confidence))
  const letters = new Set(sources.map((source) => source.reliability))
  const digits = new Set(claims.map((claim) => String(claim.credibility)))
  return {
    scale: printScale(
      printed.flatMap((judgement) => judgement.gauge?.term ?? []),
      scale,
    ),
    confidence: confidences
      .filter((level) => levels.has(level))
      .map((level) => ({ sign: '', label: confidenceScale.levels[level].label, meaning: confidenceMeaning(level) })),
    reliability: reliabilityLetters
      .filter((letter) => letters.has(letter))
      .map((letter) => ({ sign: letter, ...worded(reliabilityScale.letters[letter]) })),
    credibility: credibilityDigits
      .filter((digit) => digits.has(digit))
      .map((digit) => ({ sign: digit, ...worded(credibilityScale.digits[digit]) })),
    notes: [
      levels.has('high') || levels.has('moderate') || levels.has('low') ? confidenceScale.note : '',
      example === null
        ? ''
        : `${example} names the source, the place in it and, by its letter, the words: ${annex === 'none' ? 'they are listed at the end' : 'the annex has them under that letter'}.`,
      quotes
        ? 'Quotation marks stand only where the source has them. Under “What was said”, words without them are the source’s wording, not the speaker’s; the verb is the source’s too.'
        : '',
      marking === null ? '' : `${marking.label}: ${marking.audience}.`,
    ].filter((note) => note !== ''),
  }
}

function printScale(terms: readonly string[], scale: LikelihoodScale): PrintedLegend['scale'] {
  if (terms.length === 0) return null
  const used = new Set(terms.map((term) => rangeOf(term, scale)?.row ?? 0))
  const rows = scale.rows.flatMap((row, i) => (used.has(i) ? [row] : []))
  return {
    label: scale.label,
    steps: scale.ranges.map((range, step) => ({
      terms: rows.flatMap((row) => row[step] ?? []),
      percent: percentText(range, scale),
      from: range.from,
      to: range.to,
    })),
    mixed: rows.length > 1 ? scale.mixed : null,
  }
}

function worded({ label, meaning }: { readonly label: string; readonly meaning: string }) {
  return { label, meaning }
}

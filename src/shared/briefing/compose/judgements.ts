import type { Judgement } from '../briefing-view.ts'
import type { Confidence } from '../../model/enums.ts'
import { findTerm, percentText, rangeOf, type LikelihoodScale } from '../../standards/likelihood.ts'
import { capital } from '../../text/capital.ts'
import { embolden, plainText } from './inlines.ts'
import type { PrintedConfidence, PrintedGauge, PrintedJudgement, PrintedRun } from './printed-briefing.ts'

/** A judgement with its likelihood in bold, its gauge, and its confidence on a line of its own. */
export function printJudgement(
  number: number,
  runs: readonly PrintedRun[],
  judgement: Judgement | null,
  scale: LikelihoodScale,
): PrintedJudgement {
  const term = judgement?.likelihood ?? null
  const found = term === null ? null : findTerm(plainText(runs), term, scale)
  return {
    kind: 'judgement',
    number,
    runs: found ? embolden(runs, found) : runs,
    confidence: judgement?.confidence ? confidenceWords(judgement.confidence, judgement.confidenceReason) : null,
    gauge: term === null ? null : gaugeOf(term, scale),
  }
}

/**
 * Words the confidence, in sentences of its own: "Confidence: moderate." and its reason. Never one with the likelihood, because ICD 203
 * forbids both in one sentence.
 */
export function confidenceWords(confidence: Confidence, reason: string): PrintedConfidence {
  const text = reason.trim()
  return {
    label: `Confidence: ${confidence}.`,
    reason: text === '' || /[.!?…]["”’»)]?$/u.test(text) ? capital(text) : `${capital(text)}.`,
  }
}

function gaugeOf(term: string, scale: LikelihoodScale): PrintedGauge | null {
  const range = rangeOf(term, scale)
  if (!range) return null
  return {
    term,
    percent: percentText(range, scale),
    from: range.from,
    to: range.to,
    steps: scale.ranges.map(({ from, to }) => ({ from, to })),
  }
}

import type { Judgement } from '../briefing-view.ts'
import type { Confidence } from '../../model/enums.ts'
import { findTerm, likelihoodScale, percentText, rangeOf, termsIn } from '../../standards/likelihood.ts'
import { lowerFirst } from '../../text/small-words.ts'
import { embolden, plainText } from './inlines.ts'
import type { PrintedGauge, PrintedJudgement, PrintedRun } from './printed-briefing.ts'

/** A judgement with its likelihood in bold, its gauge, and its confidence in a separate sentence. */
export function printJudgement(
  number: number,
  runs: readonly PrintedRun[],
  judgement: Judgement | null,
): PrintedJudgement {
  const term = judgement?.likelihood ?? null
  const found = term === null ? null : findTerm(plainText(runs), term)
  return {
    kind: 'judgement',
    number,
    runs: found ? embolden(runs, found) : runs,
    confidence: judgement?.confidence ? confidenceSentence(judgement.confidence, judgement.confidenceReason) : null,
    gauge: term === null ? null : gaugeOf(term),
  }
}

/**
 * Words the confidence, for example "Our confidence is moderate: three officials speak of the offer, none of its terms."
 * A reason that names a likelihood gets a separate sentence, because ICD 203 forbids both in one.
 */
export function confidenceSentence(confidence: Confidence, reason: string): string {
  const said = `Our confidence is ${confidence}`
  const text = reason.trim()
  if (text === '') return `${said}.`
  const stopped = /[.!?…]["”’»)]?$/u.test(text) ? text : `${text}.`
  return termsIn(text).length > 0 ? `${said}. ${stopped}` : `${said}: ${lowerFirst(stopped)}`
}

function gaugeOf(term: string): PrintedGauge | null {
  const range = rangeOf(term)
  if (!range) return null
  return {
    term,
    percent: percentText(range),
    from: range.from,
    to: range.to,
    steps: likelihoodScale.ranges.map(({ from, to }) => ({ from, to })),
  }
}

import type { Id } from '#shared/model/id.ts'
import { mixesLikelihoodAndConfidence } from '#shared/standards/keep-apart.ts'
import { findTerm, likelihoodScale, rangeOf } from '#shared/standards/likelihood.ts'
import type { Outline, OutlinedJudgement } from '../document/outline.ts'

/**
 * A problem that a reader of the briefing would notice. `judgement` is the node it concerns; `say` offers to add the likelihood term to the
 * sentence.
 */
export type Check =
  | { readonly kind: 'unconfirmed'; readonly claim: Id }
  | {
      readonly kind: 'judgement'
      readonly judgement: OutlinedJudgement
      readonly title: string
      readonly detail: string
      readonly say: string | null
    }
  | { readonly kind: 'rows'; readonly title: string; readonly detail: string }

/** Only problems that can be detected with certainty; no check guesses. */
export function checkBriefing(outline: Outline, isConfirmed: (claim: Id) => boolean): Check[] {
  const unconfirmed = [...new Set(outline.cited)].filter((claim) => !isConfirmed(claim))
  const written = outline.judgements.filter(isBegun)
  return [
    ...written.flatMap(checkJudgement),
    ...checkRows(written),
    ...unconfirmed.map((claim) => ({ kind: 'unconfirmed', claim }) as const),
  ]
}

/** An empty judgement is a place to write, not a problem. */
function isBegun({ sentence, citations, judgement }: OutlinedJudgement): boolean {
  return sentence.trim() !== '' || citations > 0 || judgement.likelihood !== null || judgement.confidence !== null
}

function checkJudgement(outlined: OutlinedJudgement): Check[] {
  const { number, sentence, citations, judgement } = outlined
  const { likelihood, confidence } = judgement
  const found: [title: string, detail: string, say?: string][] = []
  if (sentence.trim() === '')
    found.push([`Judgement ${number} has no sentence`, 'Say what you judge, in one sentence.'])
  if (likelihood === null)
    found.push([`Judgement ${number} has no likelihood`, `Choose a term of ${likelihoodScale.label} beside it.`])
  else if (sentence.trim() !== '' && !findTerm(sentence, likelihood)) {
    found.push([
      `Judgement ${number} does not say “${likelihood}”`,
      'The sentence and the gauge beside it should use the same word.',
      likelihood,
    ])
  }
  if (confidence === null)
    found.push([`Judgement ${number} has no confidence`, 'Say how sure we are, and why, in a sentence of its own.'])
  if (citations === 0) found.push([`Judgement ${number} cites nothing`, 'Cite the claims it rests on.'])
  if (mixesLikelihoodAndConfidence(sentence)) {
    found.push([
      'Likelihood and confidence in one sentence',
      `ICD 203 keeps them apart. Take the confidence out of judgement ${number}; it is printed after it.`,
    ])
  }
  return found.map(([title, detail, say]) => ({
    kind: 'judgement',
    judgement: outlined,
    title,
    detail,
    say: say ?? null,
  }))
}

function checkRows(judgements: readonly OutlinedJudgement[]): Check[] {
  const terms = judgements.flatMap(({ judgement }) => judgement.likelihood ?? [])
  const rows = new Set(terms.flatMap((term) => rangeOf(term)?.row ?? []))
  if (rows.size < 2) return []
  return [
    {
      kind: 'rows',
      title: 'Terms of two rows',
      detail: `${[...new Set(terms)].map((term) => `“${term}”`).join(', ')} are of different rows of ${likelihoodScale.label}. The legend will say that they mean the same steps; one row is better.`,
    },
  ]
}

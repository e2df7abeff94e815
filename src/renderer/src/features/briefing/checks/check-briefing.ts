import type { Id } from '#shared/model/id.ts'
import { mixesLikelihoodAndConfidence } from '#shared/standards/keep-apart.ts'
import { findTerm, likelihoodScale, rangeOf } from '#shared/standards/likelihood.ts'
import type { Outline, OutlinedJudgement } from '../document/outline.ts'
import { strings } from '../strings.tsx'

const words = strings.checks

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
    ...checkEmpty(outline.judgements),
    ...checkRows(written),
    ...unconfirmed.map((claim) => ({ kind: 'unconfirmed', claim }) as const),
  ]
}

/** The only judgement may be empty: it is the place to write the first one. An empty one among others was left behind. */
function checkEmpty(judgements: readonly OutlinedJudgement[]): Check[] {
  if (judgements.length < 2) return []
  return judgements
    .filter((one) => !isBegun(one))
    .map((judgement) => ({
      kind: 'judgement',
      judgement,
      title: words.emptyJudgement.title(judgement.number),
      detail: words.emptyJudgement.detail,
      say: null,
    }))
}

function isBegun({ sentence, citations, judgement }: OutlinedJudgement): boolean {
  return sentence.trim() !== '' || citations > 0 || judgement.likelihood !== null || judgement.confidence !== null
}

function checkJudgement(outlined: OutlinedJudgement): Check[] {
  const { number, sentence, citations, judgement } = outlined
  const { likelihood, confidence } = judgement
  const found: [title: string, detail: string, say?: string][] = []
  if (sentence.trim() === '') found.push([words.noSentence.title(number), words.noSentence.detail])
  if (likelihood === null) found.push([words.noLikelihood.title(number), words.noLikelihood.detail])
  else if (sentence.trim() !== '' && !findTerm(sentence, likelihood)) {
    found.push([words.otherTerm.title(number, likelihood), words.otherTerm.detail, likelihood])
  }
  if (confidence === null) found.push([words.noConfidence.title(number), words.noConfidence.detail])
  if (citations === 0) found.push([words.noCitation.title(number), words.noCitation.detail])
  if (mixesLikelihoodAndConfidence(sentence)) {
    found.push([words.mixed.title, words.mixed.detail(number)])
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
      title: words.twoRows.title,
      detail: words.twoRows.detail([...new Set(terms)], likelihoodScale.label),
    },
  ]
}

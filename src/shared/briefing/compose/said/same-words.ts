import type { ClaimView } from '../../../claims/claim-view.ts'
import type { PrintedCitation } from '../printed-briefing.ts'
import type { SaidRun } from './said-run.ts'

/** What is said in some words: cited to every claim that says it, with the lines beneath. */
type Worded = {
  readonly runs: readonly SaidRun[]
  readonly citations: readonly PrintedCitation[]
  readonly details: readonly string[]
}

/**
 * What tells statements apart that may read alike: who says and reports it, which of several sources without a name, what it answers, and the
 * date that it is about.
 */
export function statementOf({ speakers, chain, source, answers, aboutDate }: ClaimView, words: string): string {
  return JSON.stringify([
    speakers.length === 0 ? source : speakers.toSorted(),
    chain.map(({ actor }) => actor),
    answers.map(({ question }) => question).toSorted(),
    aboutDate?.edtf ?? '',
    words,
  ])
}

/**
 * One of several that say the same, with the citations of all. Lines that stand beneath only some of them, such as a rating, name the citation
 * that they belong to.
 */
export function inOne<T extends Worded>(one: T, same: readonly Worded[]): T {
  const beneath = new Set(same.map(({ details }) => JSON.stringify(details)))
  return {
    ...one,
    citations: same.flatMap(({ citations }) => citations),
    details:
      beneath.size === 1
        ? one.details
        : same.flatMap(({ citations, details }) =>
            details.map((line) => [...citations.map(({ label }) => label), line].join(' ').trim()),
          ),
  }
}

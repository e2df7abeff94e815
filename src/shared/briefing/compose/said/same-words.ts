import type { PrintedCitation } from '../printed-briefing.ts'
import { saidText, type SaidRun } from './said-run.ts'

/** What is said in some words: cited to every claim that says it, with the lines beneath. */
type Worded = {
  readonly runs: readonly SaidRun[]
  readonly citations: readonly PrintedCitation[]
  readonly details: readonly string[]
}

/** What is said in the same words, once: at the place of the first, in order. */
export function sayOnce<T extends Worded>(all: readonly T[]): T[] {
  return [...Map.groupBy(all, ({ runs }) => saidText(runs)).values()].map((same) => inOne(same[0]!, same))
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

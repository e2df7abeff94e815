import { fitOf, folded } from '#shared/search/match-words.ts'

/** Rows that are offered at most: what is not among them is found by typing on. */
const listed = 9

/** The items whose label fits what was typed: it begins so first, then one of its words does, then it holds the letters. With nothing typed, all in their order. */
export function rankLabels<T>(items: readonly T[], typed: string, labelOf: (item: T) => string): T[] {
  const query = folded(typed)
  if (query === '') return items.slice(0, listed)
  const scored = items.flatMap((item, at) => {
    const score = fitOf(folded(labelOf(item)), query)
    return score === null ? [] : [{ item, score, at }]
  })
  return scored
    .sort((a, b) => a.score - b.score || a.at - b.at)
    .slice(0, listed)
    .map(({ item }) => item)
}

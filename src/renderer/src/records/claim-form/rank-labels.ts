import { fitOf, folded } from '#shared/search/match-words.ts'

/** Maximum number of rows; typing more letters finds the rest. */
const maxRows = 9

/**
 * Items whose label matches the typed text: first those that begin with it, then those with a word that does, then those that contain it.
 * With nothing typed, the first items in their order.
 */
export function rankLabels<T>(items: readonly T[], typed: string, labelOf: (item: T) => string): T[] {
  const query = folded(typed)
  if (query === '') return items.slice(0, maxRows)
  const scored = items.flatMap((item, at) => {
    const score = fitOf(folded(labelOf(item)), query)
    return score === null ? [] : [{ item, score, at }]
  })
  return scored
    .sort((a, b) => a.score - b.score || a.at - b.at)
    .slice(0, maxRows)
    .map(({ item }) => item)
}

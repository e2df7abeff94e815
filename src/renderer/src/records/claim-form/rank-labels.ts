/** Rows that are offered at most: what is not among them is found by typing on. */
const listed = 9

/** The items whose label fits what was typed: it begins so first, then one of its words does, then it holds the letters. With nothing typed, all in their order. */
export function rankLabels<T>(items: readonly T[], typed: string, labelOf: (item: T) => string): T[] {
  const query = folded(typed)
  if (query === '') return items.slice(0, listed)
  const scored = items.flatMap((item, at) => {
    const score = fit(folded(labelOf(item)), query)
    return score === null ? [] : [{ item, score, at }]
  })
  return scored
    .sort((a, b) => a.score - b.score || a.at - b.at)
    .slice(0, listed)
    .map(({ item }) => item)
}

/** Whether two labels are the same to a reader: case, accents and the spaces between words make no other. */
export function isSameLabel(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

/** All words that were typed must be there; the best are labels that begin with them. */
function fit(label: string, query: string): number | null {
  if (label === query) return 0
  if (label.startsWith(query)) return 1
  if (` ${label}`.includes(` ${query}`)) return 2
  const words = query.split(' ')
  if (words.every((word) => ` ${label}`.includes(` ${word}`) || label.includes(`/${word}`))) return 3
  return query.length > 2 && words.every((word) => label.includes(word)) ? 4 : null
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll(/\s+/gu, ' ')
}

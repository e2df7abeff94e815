import { hasDeterminer, kindOfWords } from './words-kind.ts'

/** The longest alias that is learned, in UTF-16 units. Longer quotes are descriptions. */
const longestAlias = 100

/**
 * Returns the alias to learn from a mention, or null if its words are not a name or are known already.
 * "Witkoff" for Steve Witkoff is learned; "he" and "the envoy" are not.
 * `known` includes aliases that were removed by hand, so that they are not learned again.
 */
export function learnedAlias(quote: string, name: string, known: readonly string[]): string | null {
  const words = quote.replace(/\s+/gu, ' ').trim()
  if (words.length > longestAlias || hasDeterminer(words) || kindOfWords(words) !== 'name') return null
  const key = words.toLowerCase()
  return [name, ...known].some((one) => one.toLowerCase() === key) ? null : words
}

import { hasDeterminer, kindOfWords } from './words-kind.ts'

/** Longer quotes are descriptions. */
const longestAlias = 100

/**
 * The alias that a mention teaches: its words, where they are another name and not yet known; else null.
 * "Witkoff" for Steve Witkoff is learned; "he" and "the envoy" are not. `known` also holds what was unlearned: it stays so.
 */
export function learnedAlias(quote: string, name: string, known: readonly string[]): string | null {
  const words = quote.replace(/\s+/gu, ' ').trim()
  if (words.length > longestAlias || hasDeterminer(words) || kindOfWords(words) !== 'name') return null
  const key = words.toLowerCase()
  return [name, ...known].some((one) => one.toLowerCase() === key) ? null : words
}

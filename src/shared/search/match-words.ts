import { plainLetters } from './plain-letters.ts'

/** Folds words for comparison with what was typed: as `plainLetters`, and the number of spaces between words makes no difference. */
export function folded(text: string): string {
  return plainLetters(text).trim().replaceAll(/\s+/gu, ' ')
}

/** The words that were typed, folded. */
export function typedWords(typed: string): string[] {
  return folded(typed).split(' ').filter(Boolean)
}

/** Whether a folded text contains each of the words, in any order and anywhere. */
export function holdsWords(foldedText: string, words: readonly string[]): boolean {
  return words.every((word) => foldedText.includes(word))
}

/** The items whose text contains every typed word, in their order; all items if nothing was typed. */
export function findByWords<T>(items: Iterable<T>, typed: string, textOf: (item: T) => string): T[] {
  const words = typedWords(typed)
  return words.length === 0 ? [...items] : [...items].filter((item) => holdsWords(folded(textOf(item)), words))
}

/** Whether two names are equal after folding. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

/**
 * How well a folded label matches a folded query: 0 equal, 1 the label starts with it, 2 one of its words does (the names in a tag's path
 * are words too), 3 each typed word starts a word of the label, 4 each is contained anywhere; null if it does not match. A query of two
 * letters does not match inside words.
 */
export function fitOf(label: string, query: string): 0 | 1 | 2 | 3 | 4 | null {
  if (label === query) return 0
  if (label.startsWith(query)) return 1
  if (begins(label, query)) return 2
  const words = query.split(' ')
  if (words.every((word) => begins(label, word))) return 3
  return query.length > 2 && holdsWords(label, words) ? 4 : null
}

function begins(label: string, word: string): boolean {
  return ` ${label}`.includes(` ${word}`) || label.includes(`/${word}`)
}

/** What has no accent to lose, whatever its letters: ASCII, dashes and quotation marks. To look is a tenth of the work of taking accents off. */
const unaccented = /^[\0-\x7f\u2002-\u206f]*$/u

/** A text as it is compared with what was typed: case, accents and how many spaces stand between words make no other. */
export function folded(text: string): string {
  const plain = unaccented.test(text) ? text : text.normalize('NFD').replace(/\p{M}+/gu, '')
  return plain.toLowerCase().trim().replaceAll(/\s+/gu, ' ')
}

/** The words of what was typed, folded. */
export function typedWords(typed: string): string[] {
  return folded(typed).split(' ').filter(Boolean)
}

/** Whether a folded text holds every one of these words, in any order and anywhere. */
export function holdsWords(foldedText: string, words: readonly string[]): boolean {
  return words.every((word) => foldedText.includes(word))
}

/** The items of which a text of theirs holds every word typed; all of them, in their order, where nothing was. */
export function findByWords<T>(items: Iterable<T>, typed: string, textOf: (item: T) => string): T[] {
  const words = typedWords(typed)
  return words.length === 0 ? [...items] : [...items].filter((item) => holdsWords(folded(textOf(item)), words))
}

/** Whether two names are the same to a reader. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

/**
 * How well a folded label fits a folded query: 0 the same, 1 it begins so, 2 one of its words does (a tag's names are words, too),
 * 3 a word of it begins with each word typed, 4 it holds them anywhere; null where it does not. Two letters anywhere are no fit.
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

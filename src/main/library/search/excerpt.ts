import { foldWord, indexedWord, matchedWord } from '#shared/search/words.ts'

/** The number of words in an excerpt, and how many of them come before the first matching word. */
const shown = 12
const before = 3
/**
 * How many words after the first match are searched for a better place, and how many words at most for the first match.
 */
const lookFurther = 500
const maxWords = 50_000

/** A word of a text. `asked` is the index of the query's word that it matches, or −1. */
type Word = { readonly start: number; readonly end: number; readonly asked: number }

/** An excerpt, and how many words of the query it contains. */
type Excerpt = { readonly words: string; readonly found: number }

/**
 * Cuts the words around the first place with the most words of the query close together; the beginning of the text if
 * there is no match. `query` contains words as the index has them; the last one may be a prefix.
 * SQLite's own `snippet` compares each place with every other: for a frequent word in 300,000 characters it takes
 * seconds.
 */
export function excerpt(text: string, query: readonly string[]): Excerpt {
  const words = wordsUpToPlaces(text, query.map(foldWord))
  let best = { at: 0, found: 0 }
  for (const [at, { asked }] of words.entries()) {
    if (asked < 0) continue
    const together = words.slice(at, at + shown - before).filter((word) => word.asked >= 0)
    const found = new Set(together.map((word) => word.asked)).size
    if (found > best.found) best = { at, found }
  }
  return { words: cut(text, words, Math.max(0, best.at - before)), found: best.found }
}

function wordsUpToPlaces(text: string, query: readonly string[]): Word[] {
  const words: Word[] = []
  let most = maxWords
  for (const { 0: word, index } of text.matchAll(indexedWord)) {
    const asked = matchedWord(query, foldWord(word))
    if (asked >= 0 && most === maxWords) most = words.length + lookFurther
    words.push({ start: index, end: index + word.length, asked })
    if (words.length >= most) break
  }
  return words
}

function cut(text: string, words: readonly Word[], from: number): string {
  const first = words[from]
  const last = words[Math.min(from + shown, words.length) - 1]
  if (!first || !last) return text.slice(0, 80).trim()
  const head = from > 0 ? '…' : ''
  const tail = words.length > from + shown ? '…' : ''
  // Lines are other paragraphs, or other fields of the record.
  const shownText = text
    .slice(head === '' ? 0 : first.start, tail === '' ? text.length : last.end)
    .trim()
    .replace(/\s*\n\s*/gu, ' · ')
    .replace(/\s+/gu, ' ')
  return `${head}${shownText}${tail}`
}

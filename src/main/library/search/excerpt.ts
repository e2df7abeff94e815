/** How many words are shown of a hit, and how many of them before the first one that was asked for. */
const shown = 12
const before = 3
/** How many words behind the first place are looked at for a better one, and how many at most for the first. */
const lookFurther = 500
const mostWords = 50_000

/** A word of a text; `asked` is the place in the query of the word that it is, or −1. */
type Word = { readonly start: number; readonly end: number; readonly asked: number }

/** The words of a text to be shown for a hit, and how many words of the query are among them. */
type Excerpt = { readonly words: string; readonly found: number }

/**
 * The words around the first place where most words of a query stand together; the beginning of the text where none does. `query` holds
 * words as the index has them, the last of which may be the beginning of one.
 * SQLite's own `snippet` weighs each place against every other: for a frequent word in 300,000 letters it takes seconds.
 */
export function excerpt(text: string, query: readonly string[]): Excerpt {
  const words = wordsUpToPlaces(text, query.map(fold))
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
  let most = mostWords
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)) {
    const asked = placeIn(query, fold(word))
    if (asked >= 0 && most === mostWords) most = words.length + lookFurther
    words.push({ start: index, end: index + word.length, asked })
    if (words.length >= most) break
  }
  return words
}

function placeIn(query: readonly string[], word: string): number {
  const last = query.length - 1
  const whole = query.indexOf(word)
  return whole < 0 && last >= 0 && word.startsWith(query[last]!) ? last : whole
}

function cut(text: string, words: readonly Word[], from: number): string {
  const first = words[from]
  const last = words[Math.min(from + shown, words.length) - 1]
  if (!first || !last) return text.slice(0, 80).trim()
  const head = from > 0 ? '…' : ''
  const tail = words.length > from + shown ? '…' : ''
  return `${head}${text.slice(head === '' ? 0 : first.start, tail === '' ? text.length : last.end)}${tail}`
    .replace(/\s+/gu, ' ')
    .trim()
}

/** As the index compares words: without case and accents. */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

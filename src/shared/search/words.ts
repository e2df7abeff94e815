/**
 * Runs of the scripts that are written without spaces between words. They are split into words before they are indexed, because the index
 * would take each as a single word.
 */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The text with spaces between the words of scripts without spaces; everything else is unchanged. */
export function spaceOutWords(text: string): string {
  return text.replace(unspaced, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `)
}

/** A word as the index has it. */
export const indexedWord = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** The words that a person typed, split as the index splits them. */
export function searchedWords(typed: string): string[] {
  return [...(spaceOutWords(typed).match(indexedWord) ?? [])]
}

/** Folds a word as the index does: without case and accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The index of the folded query word that a folded word matches, or −1. The last one may be the beginning of a word. */
export function matchedWord(query: readonly string[], word: string): number {
  const last = query.length - 1
  const whole = query.indexOf(word)
  return whole < 0 && last >= 0 && word.startsWith(query[last]!) ? last : whole
}

/** A run of a text, and whether it is a word of the query. */
export type MarkedRun = { readonly text: string; readonly isHit: boolean }

/** Splits a text at the words that a query finds in it. Of a run in a script without spaces only the words of the query are hits. */
export function markWords(text: string, typed: string): MarkedRun[] {
  const query = searchedWords(typed).map(foldWord)
  const hits = [...text.matchAll(indexedWord)].flatMap(({ 0: word, index }) => {
    if (matchedWord(query, foldWord(word)) >= 0) return [{ start: index, end: index + word.length }]
    return word.search(unspaced) < 0
      ? []
      : within(word, query).map(({ start, end }) => ({ start: index + start, end: index + end }))
  })
  const runs: MarkedRun[] = []
  let at = 0
  for (const { start, end } of hits) {
    if (start > at) runs.push({ text: text.slice(at, start), isHit: false })
    runs.push({ text: text.slice(start, end), isHit: true })
    at = end
  }
  if (at < text.length) runs.push({ text: text.slice(at), isHit: false })
  return runs
}

/** Where words stand in a run without spaces, in order and without overlaps. */
function within(run: string, words: readonly string[]): { readonly start: number; readonly end: number }[] {
  const found = []
  for (let at = 0; at < run.length;) {
    const word = words.find((one) => run.startsWith(one, at))
    if (word !== undefined) found.push({ start: at, end: at + word.length })
    at += word?.length ?? 1
  }
  return found
}

/** An FTS5 query for the typed words: all must match, the last one as a prefix. Null if there is no word. */
export function searchQuery(typed: string): string | null {
  const words = searchedWords(typed)
  return words.length === 0 ? null : words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`).join(' ')
}

/**
 * Words for the full-text index.
 * Scripts that are written without spaces are cut into words first: to the index a run of them is one word, found only whole.
 */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The text with spaces between the words of unspaced scripts; everything else as it is. */
export function spaceOutWords(text: string): string {
  return text.replace(unspaced, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `)
}

/** The words of what a person typed, cut as the index cuts them. */
export function searchedWords(typed: string): string[] {
  return [...(spaceOutWords(typed).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [])]
}

/** What a person typed, as a query of FTS5: all words, the last one perhaps not finished. Null where there is no word in it. */
export function searchQuery(typed: string): string | null {
  const words = searchedWords(typed)
  return words.length === 0 ? null : words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`).join(' ')
}

/**
 * Words for the full-text index.
 * Text in scripts without spaces is split into words first, because the index would take each run of it as a single word.
 */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The text with spaces between the words of scripts without spaces; everything else is unchanged. */
export function spaceOutWords(text: string): string {
  return text.replace(unspaced, (run) => ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `)
}

/** The words that a person typed, split as the index splits them. */
export function searchedWords(typed: string): string[] {
  return [...(spaceOutWords(typed).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [])]
}

/** An FTS5 query for the typed words: all must match, the last one as a prefix. Null if there is no word. */
export function searchQuery(typed: string): string | null {
  const words = searchedWords(typed)
  return words.length === 0 ? null : words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`).join(' ')
}

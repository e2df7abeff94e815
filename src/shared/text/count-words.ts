import { unspaced } from '../search/words.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * Counts the words of a text: runs of letters and signs between spaces, as word counters do, and in scripts without spaces the words that ICU
 * finds.
 */
export function countWords(text: string): number {
  let words = 0
  const spaced = text.replace(unspaced, (run) => {
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) words++
    return ' '
  })
  // Signs that stood between such words are none by themselves.
  const inWords = spaced === text ? /\S+/gu : /\S*[\p{L}\p{N}]\S*/gu
  while (inWords.test(spaced)) words++
  return words
}

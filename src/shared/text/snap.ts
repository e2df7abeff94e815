import type { Range } from './range.ts'
import { trimRange } from './trim-range.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** UTF-16 units around an offset in which its character is searched at first. Most characters have one to a dozen. */
const around = 200

/**
 * The selection as the analyst means it: without white space at its ends, and with whole characters as a reader sees them (surrogate pair,
 * combining sequence, joined emoji). Null if only white space is selected.
 */
export function snapToWords(text: string, range: Range): Range | null {
  const words = trimRange(text, range)
  if (words.start >= words.end) return null
  return { start: characterAt(text, words.start).start, end: characterAt(text, words.end - 1).end }
}

/** The character at an offset. Searches only as far as necessary, because a line may be millions of units long. */
function characterAt(text: string, offset: number): Range {
  for (let reach = around; ; reach *= 8) {
    const from = Math.max(0, offset - reach)
    const to = Math.min(text.length, offset + reach)
    const found = graphemes.segment(text.slice(from, to)).containing(offset - from)!
    const start = from + found.index
    const end = start + found.segment.length
    if ((start > from || from === 0) && (end < to || to === text.length)) return { start, end }
  }
}

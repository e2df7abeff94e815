import type { Range } from './range.ts'
import { trimRange } from './trim-range.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Units around a place that are looked at for the character that stands there; most are of one to a dozen. */
const around = 200

/**
 * A selection as an analyst means it: white space at its ends is left out, and no character as a reader sees it
 * (surrogate pair, combining sequence, joined emoji) is split: it is taken whole. Null where nothing but white space is left.
 */
export function snapToWords(text: string, range: Range): Range | null {
  const words = trimRange(text, range)
  if (words.start >= words.end) return null
  return { start: characterAt(text, words.start).start, end: characterAt(text, words.end - 1).end }
}

/** The character at an offset. What follows and what is before it is looked at no further than needed: a line may be millions long. */
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

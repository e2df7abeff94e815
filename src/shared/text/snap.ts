import type { Range } from './range.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A selection as an analyst means it: white space at its ends is left out, and no character as a reader sees it
 * (surrogate pair, combining sequence, joined emoji) is split: it is taken whole. Null where nothing but white space is left.
 */
export function snapToWords(text: string, range: Range): Range | null {
  const from = range.start > 0 ? text.lastIndexOf('\n', range.start - 1) + 1 : 0
  const to = text.indexOf('\n', range.end)
  const cut = graphemes.segment(text.slice(from, to < 0 ? text.length : to))
  const at = (offset: number) => {
    const grapheme = cut.containing(offset - from)
    if (!grapheme) return undefined
    const start = from + grapheme.index
    return { start, end: start + grapheme.segment.length, blank: grapheme.segment.trim() === '' }
  }
  for (let first = at(range.start); first && first.start < range.end; first = at(first.end)) {
    if (first.blank) continue
    let last = at(range.end - 1)
    while (last?.blank) last = at(last.start - 1)
    return last ? { start: first.start, end: last.end } : null
  }
  return null
}

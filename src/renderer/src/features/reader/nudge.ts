import type { Range } from '#shared/text/range.ts'

export type Edge = 'start' | 'end'
export type Step = 'letter' | 'word'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Moves one end of a range by a letter (a grapheme) or to the next word boundary, within `bounds`. The range keeps at least one letter. */
export function nudged(text: string, range: Range, edge: Edge, step: Step, direction: 1 | -1, bounds: Range): Range {
  const stops = stopsOf(text, bounds, step, edge)
  const from = range[edge]
  const next = direction === 1 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from)
  if (next === undefined) return range
  const moved = { ...range, [edge]: next }
  return moved.start < moved.end ? moved : range
}

/** Word steps stop at the starts of words (for the start) or at their ends (for the end), never in white space. */
function stopsOf(text: string, bounds: Range, step: Step, edge: Edge): number[] {
  const slice = text.slice(bounds.start, bounds.end)
  const segments = [...(step === 'letter' ? graphemes : words).segment(slice)]
  if (step === 'letter') return [...segments.map(({ index }) => bounds.start + index), bounds.end]
  return segments
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => bounds.start + index + (edge === 'end' ? segment.length : 0))
}

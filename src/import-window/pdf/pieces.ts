import type { Glyph } from './page-glyphs.ts'

/** A glyph in the frame of its direction: lines run to the right and follow each other downwards. */
export type PlacedGlyph = {
  readonly glyph: Glyph
  readonly left: number
  readonly right: number
  readonly base: number
  /** The glyph's place in the order of drawing. */
  readonly at: number
}

/** Glyphs of one line that stand close together: words of a sentence, the content of a cell. */
export type Piece = {
  readonly glyphs: readonly PlacedGlyph[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
}

/**
 * Up to this gap, in heights of the letters, two glyphs are of one piece. With a drawn space between them it may be wider, as in a justified
 * line; without one, the next column of a table may begin there.
 */
const widestGap = 0.8
/** After a stop, TeX widens a gap more than others. */
const widestAfterStop = 1
const widestSpace = 1.2

/** Raised marks are half as large as the letters beside them at least. */
const muchLarger = 2.2

/** How far letters may run back over each other, in their heights. */
const overlap = 0.5

/** Puts glyphs, in the order of drawing, together to pieces. What belongs to different elements of a tagged file stays apart. */
export function piecesOf(glyphs: readonly PlacedGlyph[], elementOf: (glyph: Glyph) => number): Piece[] {
  const pieces: PlacedGlyph[][] = []
  let current: PlacedGlyph[] = []
  let span = { left: 0, right: 0, base: 0, size: 0 }
  let last: PlacedGlyph | null = null
  let isAfterSpace = false
  for (const placed of glyphs) {
    const { glyph, left, right, base } = placed
    if (glyph.isSpace) {
      if (current.length > 0) current.push(placed)
      isAfterSpace = true
      continue
    }
    const size = Math.max(glyph.size, span.size)
    const widest =
      (isAfterSpace ? widestSpace : /[.,:;?!”’]$/u.test(last?.glyph.text ?? '') ? widestAfterStop : widestGap) * size
    const isNext =
      last !== null &&
      elementOf(last.glyph) === elementOf(glyph) &&
      onOneLine(base, glyph.size, span.base, span.size) &&
      left <= span.right + widest &&
      right >= span.left - widest &&
      // Drawing that jumps back begins something else, unless the script runs to the left.
      (left >= last.left - overlap * size || right <= last.left + overlap * size)
    if (!isNext) {
      current = []
      pieces.push(current)
      span = { left, right, base, size: glyph.size }
    }
    current.push(placed)
    span = {
      left: Math.min(span.left, left),
      right: Math.max(span.right, right),
      // A raised mark does not move the line.
      base: glyph.size >= span.size * 0.9 ? base : span.base,
      size: Math.max(span.size, glyph.size),
    }
    last = placed
    isAfterSpace = false
  }
  return mergeNeighbours(pieces.map(pieceOf), elementOf)
}

/** Whether two letters stand on one line: on one baseline, or the smaller one raised or lowered beside the other. */
function onOneLine(base: number, size: number, otherBase: number, otherSize: number): boolean {
  const [small, large] = size < otherSize ? [size, otherSize] : [otherSize, size]
  // A letter much larger than those beside it begins a text, over several of its lines.
  if (large > muchLarger * small) return false
  const away = Math.abs(base - otherBase)
  return away <= 0.2 * small || (small < 0.85 * large && away <= 0.55 * large)
}

export function pieceOf(glyphs: readonly PlacedGlyph[]): Piece {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  const sizes = new Map<number, { count: number; base: number }>()
  for (const { glyph, left: from, right: to, base } of glyphs) {
    if (glyph.isSpace) continue
    left = Math.min(left, from)
    right = Math.max(right, to)
    top = Math.min(top, base - glyph.font.ascent * glyph.size)
    bottom = Math.max(bottom, base - glyph.font.descent * glyph.size)
    const key = Math.round(glyph.size * 2) / 2
    const seen = sizes.get(key)
    if (seen) seen.count += glyph.text.length
    else sizes.set(key, { count: glyph.text.length, base })
  }
  const [main] = [...sizes].toSorted(([a, x], [b, y]) => y.count - x.count || b - a)
  return { glyphs, left, right, top, bottom, base: main?.[1].base ?? bottom, size: main?.[0] ?? 0 }
}

/** Joins pieces of one line that were drawn at different times and stand close together. */
function mergeNeighbours(pieces: readonly Piece[], elementOf: (glyph: Glyph) => number): Piece[] {
  const sorted = pieces.toSorted((a, b) => a.base - b.base || a.left - b.left)
  const merged: (Piece | null)[] = [...sorted]
  let isChanged = true
  while (isChanged) {
    isChanged = false
    for (let i = 0; i < merged.length; i++) {
      const one = merged[i]
      if (!one) continue
      for (let j = i + 1; j < merged.length; j++) {
        const other = merged[j]
        if (!other) continue
        if (other.base - one.base > one.size) break
        const size = Math.max(one.size, other.size)
        const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right)
        if (elementOf(one.glyphs[0]!.glyph) !== elementOf(other.glyphs[0]!.glyph)) continue
        if (!onOneLine(one.base, one.size, other.base, other.size)) continue
        if (gap > widestGap * Math.min(one.size, other.size) || gap < -overlap * size * 2) continue
        // The larger text keeps the line.
        merged[i] = pieceOf([...one.glyphs, ...other.glyphs])
        merged[j] = null
        isChanged = true
        break
      }
    }
  }
  return merged.filter((piece) => piece !== null)
}

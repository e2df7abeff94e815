import { isLeftward } from './bidi.ts'
import type { Box } from './matrix.ts'
import type { Glyph } from './page-glyphs.ts'

/** How far before the words of an item its bullet stands at most, in heights of the letters. */
const reach = 2.5
/** A bullet is at least and at most so high, in heights of the letters. */
const height = { least: 0.15, most: 0.6 }

/**
 * Puts a bullet among the glyphs for each dot that is drawn as a shape before the first word of a line, as browsers draw those of lists: to its
 * left, or to its right where the script runs to the left. `dots` are small shapes about as wide as high.
 */
export function withDrawnBullets(glyphs: readonly Glyph[], dots: readonly Box[]): readonly Glyph[] {
  if (dots.length === 0) return glyphs
  const before = new Map<Glyph, Glyph>()
  for (const dot of dots) {
    const beside = glyphs.filter((glyph) => isBeside(dot, glyph))
    const first = beside.toSorted((a, b) => gapBetween(dot, a) - gapBetween(dot, b))[0]
    if (!first || before.has(first) || isWithinLine(dot, first, glyphs)) continue
    before.set(first, {
      ...first,
      text: '•',
      isSpace: false,
      x: dot.left,
      advance: dot.right - dot.left,
      spacing: 0,
    })
  }
  return glyphs.flatMap((glyph) => {
    const bullet = before.get(glyph)
    return bullet ? [bullet, glyph] : [glyph]
  })
}

/** Whether a dot stands before a glyph, at the height of the middle of its line. */
function isBeside(dot: Box, glyph: Glyph): boolean {
  const { left, right, top, bottom } = dot
  const { y, size, isSpace, angle } = glyph
  const gap = gapBetween(dot, glyph)
  const middle = (top + bottom) / 2
  return (
    !isSpace &&
    Math.abs(angle) < 0.01 &&
    gap > 0 &&
    gap < reach * size &&
    middle > y - 0.75 * size &&
    middle < y - 0.05 * size &&
    bottom - top > height.least * size &&
    bottom - top < height.most * size &&
    right - left > height.least * size
  )
}

/** The gap between a bullet and the letter that it would stand before; below zero if they overlap. */
function gapBetween({ left, right }: Box, { x, advance, text }: Glyph): number {
  return isLeftward(text) ? left - (x + advance) : x - right
}

/** Whether letters stand close before a dot: it is no bullet then. */
function isWithinLine(dot: Box, first: Glyph, glyphs: readonly Glyph[]): boolean {
  return glyphs.some(
    ({ x, y, advance, isSpace, size }) =>
      !isSpace &&
      Math.abs(y - first.y) < 0.3 * size &&
      (isLeftward(first.text)
        ? x > dot.left && x - dot.right < 1.5 * size
        : x < dot.left && dot.left - (x + advance) < 1.5 * size),
  )
}

import type { Piece } from './pieces.ts'

/** The first letter of a text that is set over several lines is larger than they are by this factor at least. */
const larger = 1.8
/** The lines beside it begin within this of it, in heights of their letters. */
const beside = 1.5

/** Puts a large first letter before the first of the lines beside it, and lets these lines begin where it does. */
export function withDropCaps(pieces: readonly Piece[]): Piece[] {
  const changed = new Map<Piece, Piece | null>()
  for (const cap of pieces) {
    const letters = cap.glyphs.filter(({ glyph }) => !glyph.isSpace)
    if (letters.length > 2 || !letters.every(({ glyph }) => /^["“„«]?\p{Lu}["“]?$/u.test(glyph.text))) continue
    const lines = pieces
      .filter(
        (one) =>
          one !== cap &&
          cap.size > larger * one.size &&
          one.left > cap.right - 0.3 * one.size &&
          one.left - cap.right < beside * one.size &&
          one.top < cap.base &&
          one.base > cap.top,
      )
      .toSorted((a, b) => a.base - b.base)
    const [first, ...others] = lines
    if (!first || others.length === 0) continue
    changed.set(cap, null)
    changed.set(first, { ...first, glyphs: [...cap.glyphs, ...first.glyphs], left: cap.left })
    for (const other of others) changed.set(other, { ...other, left: cap.left })
  }
  return pieces.flatMap((piece) => {
    const now = changed.get(piece)
    return now === null ? [] : [now ?? piece]
  })
}

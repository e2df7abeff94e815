/**
 * Converts a UTF-16 offset to a code point offset. Standard formats count Unicode code points; we count UTF-16 units.
 * An offset between the halves of a surrogate pair counts as the one before the pair.
 */
export function codePointOffset(text: string, utf16: number): number {
  let points = 0
  for (let at = 0; at < utf16; points++) {
    at += isPair(text, at) ? 2 : 1
    if (at > utf16) return points
  }
  return points
}

/** The UTF-16 offset of a code point offset, at most the end of the text. */
export function utf16Offset(text: string, codePoints: number): number {
  let at = 0
  for (let points = 0; points < codePoints && at < text.length; points++) at += isPair(text, at) ? 2 : 1
  return at
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff
}

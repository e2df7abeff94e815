import { splitsPair } from './quote.ts'
import type { Range } from './range.ts'

/**
 * The longest run of letters without a place to break the line. A browser examines the whole run for each of its lines; a run of 400,000
 * letters blocked it for minutes.
 */
const longestRun = 2000
/** The most characters of a block that are laid out together. It is longer than any written paragraph; generated lines may be longer. */
const longestPiece = 20_000
/** How far before a cut to look for the start of a character. Joined emoji and letters with a dozen accents are shorter. */
const lookBack = 64

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Splits a block into the pieces in which it is painted, without gaps; nearly every block is one piece. Each piece starts on a new line
 * and is laid out when it comes into view. A cut is made after a space if there is one, else after a whole character, never within a
 * surrogate pair. The text and all offsets stay unchanged.
 */
export function piecesOf(text: string, block: Range): readonly Range[] {
  if (block.end - block.start <= longestRun) return [block]
  const known = piecesCache.get(block)
  if (known?.text === text) return known.pieces
  const pieces = cut(text, block)
  piecesCache.set(block, { text, pieces })
  return pieces
}

/** A cache by block: pieces are requested at each step of the caret and for each mark in the block. */
const piecesCache = new WeakMap<Range, { readonly text: string; readonly pieces: readonly Range[] }>()

/** The piece that contains an offset, usually the whole block. Words, sentences and speakers are searched only within it. */
export function pieceAt(text: string, block: Range, offset: number): Range {
  return piecesOf(text, block).findLast(({ start }) => start <= offset) ?? block
}

function cut(text: string, block: Range): readonly Range[] {
  const pieces: Range[] = []
  let from = block.start
  /** The position after the last place where the line may break. */
  let breakable = from
  for (let at = from; at < block.end; at++) {
    // A full run may need two cuts: the text before the run becomes a piece of its own.
    while (at - breakable >= longestRun || at - from >= longestPiece) {
      const end = breakable > from ? breakable : wholeBefore(text, from, at)
      pieces.push({ start: from, end })
      from = end
      if (breakable < from) breakable = from
    }
    if (breaksLine(text.charCodeAt(at))) breakable = at + 1
  }
  pieces.push({ start: from, end: block.end })
  return pieces
}

/** The end of the last whole character at or before `at`. A character longer than anyone reads is cut. */
function wholeBefore(text: string, from: number, at: number): number {
  const start = Math.max(from, at - lookBack)
  const whole = graphemes.segment(text.slice(start, at + lookBack)).containing(at - start)
  if (whole && whole.index > 0) return start + whole.index
  return splitsPair(text, at) ? at - 1 : at
}

/** Whether a line may break after this character: breaking white space, and Chinese and Japanese characters. */
function breaksLine(unit: number): boolean {
  if (unit < 0x1680) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b && unit !== 0x2007) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x205f ||
    (unit >= 0x3000 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff)
  )
}

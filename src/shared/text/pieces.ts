import { splitsPair } from './quote.ts'
import type { Range } from './range.ts'

/**
 * Letters that may follow one another on screen without a place to break the line. A browser looks at the whole of such a run for each of
 * its lines: at 400,000 letters it did nothing else for minutes.
 */
const longestRun = 2000
/** Characters of a block that are laid out together. No paragraph that somebody wrote is longer; a line that a program wrote may be. */
const longestPiece = 20_000
/** How far before a cut a whole character is looked for: joined emoji and letters with a dozen accents are shorter. */
const lookBack = 64

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Cuts a block into the pieces that it is painted in, without a gap; nearly every block is one. Each begins a line of its own, and is laid
 * out when it comes into sight. Cuts are made behind a space where there is one, else behind a whole character, never within a pair.
 * Nothing of the text is changed by it, and no offset.
 */
export function piecesOf(text: string, block: Range): readonly Range[] {
  if (block.end - block.start <= longestRun) return [block]
  const known = kept.get(block)
  if (known?.text === text) return known.pieces
  const pieces = cut(text, block)
  kept.set(block, { text, pieces })
  return pieces
}

/** Of a block that stays as it is, which is asked for at each step and each mark in it. */
const kept = new WeakMap<Range, { readonly text: string; readonly pieces: readonly Range[] }>()

/** The piece that holds an offset: all that is looked at of a block for words, sentences and who speaks. It is the block, as a rule. */
export function pieceAt(text: string, block: Range, offset: number): Range {
  return piecesOf(text, block).findLast(({ start }) => start <= offset) ?? block
}

function cut(text: string, block: Range): readonly Range[] {
  const pieces: Range[] = []
  let from = block.start
  /** Behind the last place where the line may break. */
  let breakable = from
  for (let at = from; at < block.end; at++) {
    // Twice where a run is full: what stands before it is a piece of its own.
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

/** The end of the last whole character at or before `at`; where one is longer than anybody reads, it is cut. */
function wholeBefore(text: string, from: number, at: number): number {
  const start = Math.max(from, at - lookBack)
  const whole = graphemes.segment(text.slice(start, at + lookBack)).containing(at - start)
  if (whole && whole.index > 0) return start + whole.index
  return splitsPair(text, at) ? at - 1 : at
}

/** Whether a line may end behind this character: white space that is not held together, and the characters of Chinese and Japanese. */
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

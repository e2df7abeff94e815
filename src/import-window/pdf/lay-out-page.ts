import { blocksOf } from './columns.ts'
import { framesOf, type Frame } from './frames.ts'
import type { Section } from './laid-out.ts'
import { lineOf } from './line-words.ts'
import type { Box } from './matrix.ts'
import type { DrawnPage } from './page-glyphs.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { linesOf, rowsOf } from './table-rows.ts'

/** Puts what is drawn on a page into the order in which it is read: columns of lines, and tables. */
export function layOutPage({ glyphs, rules }: Pick<DrawnPage, 'glyphs' | 'rules'>, page: number): Section[] {
  return framesOf(glyphs).flatMap((frame) => sectionsOf(frame, frame.isStraight ? rules : [], page))
}

function sectionsOf(frame: Frame, ruled: readonly Box[], page: number): Section[] {
  // A script that runs to the left is laid out as in a mirror.
  const seen = piecesOf(frame.glyphs)
  const pieces = withMarkers(frame.isLeftward ? seen.map(mirrored) : seen)
  const rules = frame.isLeftward ? ruled.map(mirrored) : ruled
  return blocksOf(pieces, rules).map((block): Section => {
    if (block.kind === 'table') return { kind: 'table', rows: rowsOf(block.pieces, rules, frame, page) }
    return {
      kind: 'lines',
      lines: linesOf(block.pieces).map((parts) => lineOf(parts, frame, page)),
      left: Math.min(...block.pieces.map((piece) => piece.left)),
      right: Math.max(...block.pieces.map((piece) => piece.right)),
    }
  })
}

function mirrored<T extends { readonly left: number; readonly right: number }>(box: T): T {
  return { ...box, left: -box.right, right: -box.left }
}

/** How far from the words of an item its marker may stand, in heights of the letters. */
const markerGap = 4
/** The lines of a column beside it have more letters than this. */
const shortCell = 15
const marker = /^(?:[•◦▪▫‣⁃●○■□∙·*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2})$/u

/** Puts the marker of a list item or heading together with the words that it stands before, over the gap between them. */
function withMarkers(pieces: readonly Piece[]): Piece[] {
  const taken = new Set<Piece>()
  const joined = new Map<Piece, Piece>()
  for (const piece of pieces) {
    const text = textOf(piece)
    if (!marker.test(text)) continue
    const next = pieces
      .filter(
        (other) =>
          other !== piece &&
          Math.abs(other.base - piece.base) < 0.25 * other.size &&
          other.left >= piece.right - 1 &&
          other.left - piece.right < markerGap * other.size,
      )
      .toSorted((a, b) => a.left - b.left)[0]
    if (!next || taken.has(next) || (/^[\d.]*\d$/u.test(text) && isCell(piece, next, pieces))) continue
    taken.add(next)
    joined.set(piece, joinedPiece(piece, next))
  }
  return pieces.filter((piece) => !taken.has(piece)).map((piece) => joined.get(piece) ?? piece)
}

/** Whether a number is a cell of a table rather than that of a heading: no words follow, or another short cell stands before it. */
function isCell(number: Piece, next: Piece, pieces: readonly Piece[]): boolean {
  if (!/^["“„«(]?\p{L}/u.test(textOf(next))) return true
  return pieces.some(
    (other) =>
      other.right <= number.left &&
      Math.abs(other.base - number.base) < 0.25 * number.size &&
      other.glyphs.length < shortCell,
  )
}

function joinedPiece(piece: Piece, next: Piece): Piece {
  return {
    ...next,
    glyphs: [...piece.glyphs, ...next.glyphs],
    left: piece.left,
    top: Math.min(piece.top, next.top),
    bottom: Math.max(piece.bottom, next.bottom),
  }
}

function textOf(piece: Piece): string {
  return piece.glyphs
    .map(({ glyph }) => (glyph.isSpace ? ' ' : glyph.text))
    .join('')
    .trim()
}

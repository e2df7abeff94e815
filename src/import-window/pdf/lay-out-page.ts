import { blocksOf } from './columns.ts'
import { withDropCaps } from './drop-caps.ts'
import { framesOf, type Frame } from './frames.ts'
import type { Line, Section } from './laid-out.ts'
import { lineOf } from './line-words.ts'
import type { Box } from './matrix.ts'
import type { DrawnPage } from './page-glyphs.ts'
import { piecesOf, type Piece } from './pieces.ts'
import type { Structure } from './structure.ts'
import { linesOf, placeOfPiece, rowsOf, taggedRowsOf, type LineIn } from './table-rows.ts'

/**
 * Puts what is drawn on a page into the order in which it is read: columns of lines, and tables. The structure of a tagged page says which
 * cells make a row, and what its lines are.
 */
export function layOutPage(
  { glyphs, rules, width, height }: Pick<DrawnPage, 'glyphs' | 'rules'> & { width: number; height: number },
  structure: Structure | null,
  page: number,
): Section[] {
  return framesOf(glyphs, width, height).flatMap((frame) =>
    sectionsOf(frame, frame.isStraight ? rules : [], structure, page),
  )
}

function sectionsOf(frame: Frame, ruled: readonly Box[], structure: Structure | null, page: number): Section[] {
  // A script that runs to the left is laid out as in a mirror.
  const seen = piecesOf(frame.glyphs, ({ content }) => structure?.get(content ?? -1)?.element ?? 0)
  const pieces = withMarkers(withDropCaps(frame.isLeftward ? seen.map(mirrored) : seen))
  const rules = frame.isLeftward ? ruled.map(mirrored) : ruled
  const lineIn: LineIn = (parts) => lineOf(parts, frame, page, structure)
  const { others, tables } = withoutTables(pieces, structure)
  return blocksOf([...others, ...tables.keys()], rules).flatMap((block): Section[] => {
    const [left, right] = [
      Math.min(...block.pieces.map((piece) => piece.left)),
      Math.max(...block.pieces.map((piece) => piece.right)),
    ]
    if (block.kind === 'table' && !block.pieces.some((piece) => tables.has(piece)))
      return [{ kind: 'table', rows: rowsOf(block.pieces, rules, lineIn) }]
    const sections: Section[] = []
    let lines: Line[] = []
    const close = (): void => {
      if (lines.length > 0) sections.push({ kind: 'lines', lines, left, right })
      lines = []
    }
    for (const parts of linesOf(block.pieces)) {
      const words = parts.filter((piece) => !tables.has(piece))
      if (words.length > 0) lines.push(lineIn(words))
      for (const piece of parts) {
        const table = tables.get(piece)
        if (!table) continue
        close()
        sections.push({ kind: 'table', rows: taggedRowsOf(table, structure!, lineIn) })
      }
    }
    close()
    return sections
  })
}

/** Takes the tables of a tagged page out, and leaves an empty piece in the place of each. */
function withoutTables(pieces: readonly Piece[], structure: Structure | null) {
  const byTable = Map.groupBy(pieces, (piece) => (structure && placeOfPiece(piece, structure)?.cell?.table) ?? null)
  const tables = new Map<Piece, readonly Piece[]>()
  for (const [table, cells] of byTable) {
    if (table === null) continue
    const [left, right] = [Math.min(...cells.map((one) => one.left)), Math.max(...cells.map((one) => one.right))]
    const [top, bottom] = [Math.min(...cells.map((one) => one.top)), Math.max(...cells.map((one) => one.bottom))]
    tables.set({ glyphs: [], left, right, top, bottom, base: bottom, size: cells[0]!.size }, cells)
  }
  return { others: byTable.get(null) ?? [], tables }
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

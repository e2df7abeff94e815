import type { Line, Row } from './laid-out.ts'
import type { Box } from './matrix.ts'
import type { Piece } from './pieces.ts'
import type { Place, Structure } from './structure.ts'

/** Makes a line of pieces, with what is known of their page. */
export type LineIn = (pieces: readonly Piece[]) => Line

/** Columns of a table are apart by at least this, in heights of its letters. */
const columnGap = 0.5

/** Puts the pieces of a table into rows and cells. A cell may be empty, and may have several lines. */
export function rowsOf(pieces: readonly Piece[], rules: readonly Box[], lineIn: LineIn): Row[] {
  const columns = columnsOf(pieces)
  return rowLines(linesOf(pieces), rules, columns).map((line) => ({
    cells: columns.map((column) => {
      const inCell = line.filter((piece) => columnOf(piece, columns) === column)
      return linesOf(inCell).map((parts) => lineIn(parts))
    }),
  }))
}

/** Puts the pieces of the table of a tagged file into the rows and cells that its structure says. */
export function taggedRowsOf(pieces: readonly Piece[], structure: Structure, lineIn: LineIn): Row[] {
  const rows = new Map<number, Map<number, Piece[]>>()
  for (const piece of pieces) {
    const cell = placeOfPiece(piece, structure)?.cell
    if (!cell) continue
    const row = rows.get(cell.row) ?? new Map<number, Piece[]>()
    rows.set(cell.row, row.set(cell.column, [...(row.get(cell.column) ?? []), piece]))
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, cells]) => ({
      cells: Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) =>
        linesOf(cells.get(column) ?? []).map(lineIn),
      ),
    }))
}

/** Where a structure says that a piece belongs; null if it does not know it. */
export function placeOfPiece(piece: Piece, structure: Structure): Place | null {
  for (const { glyph } of piece.glyphs) {
    const place = structure.get(glyph.content ?? -1)
    if (place) return place
  }
  return null
}

type Column = { readonly left: number; readonly right: number }

/** The columns of a table: what lies between gaps that hardly any piece crosses. */
function columnsOf(pieces: readonly Piece[]): Column[] {
  // A row of one cell may run across all columns.
  const lines = linesOf(pieces)
  const several = lines.filter((line) => line.length > 1)
  const counted = several.length > 1 ? several : lines
  const crossing = Math.floor(counted.length * 0.12)
  const origin = Math.floor(Math.min(...pieces.map(({ left }) => left)))
  const covered: number[] = []
  for (const { left, right } of counted.flat())
    for (let at = Math.floor(left - origin); at <= right - origin; at++) covered[at] = (covered[at] ?? 0) + 1
  const size = pieces.map((piece) => piece.size).toSorted((a, b) => a - b)[Math.floor(pieces.length / 2)] ?? 10
  const columns: { left: number; right: number }[] = []
  for (let at = 0; at < covered.length; at++) {
    if ((covered[at] ?? 0) <= crossing) continue
    const last = columns.at(-1)
    if (last && origin + at - last.right <= columnGap * size) last.right = origin + at
    else columns.push({ left: origin + at, right: origin + at })
  }
  return columns
}

/** The column in which most of a piece stands. */
function columnOf(piece: Piece, columns: readonly Column[]): Column | undefined {
  const shared = (column: Column): number => Math.min(piece.right, column.right) - Math.max(piece.left, column.left)
  return columns.toSorted((a, b) => shared(b) - shared(a))[0]
}

/** Pieces on one baseline, from the top. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: { base: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const last = lines.at(-1)
    if (last && piece.base - last.base < 0.4 * Math.max(last.size, piece.size)) last.pieces.push(piece)
    else lines.push({ base: piece.base, size: piece.size, pieces: [piece] })
  }
  return lines.map((line) => line.pieces)
}

/** Rows that have several lines are apart by this more than their lines are, in heights of the letters. */
const rowGap = 0.25

/**
 * Joins the lines that belong to one row. Ruled lines between rows tell, or wider gaps, or lines whose first cell is empty. Where nearly
 * all lines fill all cells, each is a row.
 */
function rowLines(lines: readonly Piece[][], rules: readonly Box[], columns: readonly Column[]): Piece[][] {
  const size = lines[0]?.[0]?.size ?? 0
  const gaps = blanksBetween(lines)
  const least = Math.max(0, Math.min(...gaps))
  const isWide = (gap: number): boolean => gap > least + rowGap * size
  const areGrouped = gaps.filter(isWide).length >= Math.max(2, gaps.length * 0.15) && !gaps.every(isWide)
  const separators = rulesBetween(lines, rules)
  const areRuled = separators.filter(Boolean).length >= Math.max(2, gaps.length * 0.15)
  const isWhole = (line: readonly Piece[]): boolean =>
    new Set(line.map((piece) => columnOf(piece, columns))).size === columns.length
  const areSingle = lines.filter(isWhole).length >= 0.8 * lines.length
  const rows: Piece[][] = []
  for (const [i, line] of lines.entries()) {
    const gap = gaps[i - 1]
    const lacksFirst = columns.length > 1 && line.every((piece) => columnOf(piece, columns) !== columns[0])
    const goesOn =
      gap !== undefined &&
      (areRuled
        ? !separators[i - 1]
        : areGrouped
          ? !isWide(gap) && !(areSingle && isWhole(line) && isWhole(lines[i - 1]!))
          : lacksFirst && gap < 0.5 * size)
    if (goesOn) rows.at(-1)!.push(...line)
    else rows.push([...line])
  }
  return rows
}

/** The blank heights between lines, which are below zero where lines of different cells overlap. */
function blanksBetween(lines: readonly Piece[][]): number[] {
  let reached = -Infinity
  return lines.slice(1).map((line, i) => {
    reached = Math.max(reached, ...lines[i]!.map(({ bottom }) => bottom))
    return Math.min(...line.map(({ top }) => top)) - reached
  })
}

function baseOf(line: readonly Piece[]): number {
  return Math.min(...line.map(({ base }) => base))
}

/** Between which lines ruled lines run that take most of the table's width. Each cell may have a line of its own. */
function rulesBetween(lines: readonly Piece[][], rules: readonly Box[]): boolean[] {
  const all = lines.flat()
  const [left, right] = [Math.min(...all.map((one) => one.left)), Math.max(...all.map((one) => one.right))]
  return lines.slice(1).map((line, i) => {
    const [from, to] = [baseOf(lines[i]!), baseOf(line)]
    const between = rules.filter(
      (rule) =>
        rule.bottom - rule.top < 3 && rule.top > from - 1 && rule.top < to && rule.left < right && rule.right > left,
    )
    let [covered, reached] = [0, left]
    for (const rule of between.toSorted((a, b) => a.left - b.left)) {
      covered += Math.max(0, Math.min(rule.right, right) - Math.max(rule.left, reached))
      reached = Math.max(reached, rule.right)
    }
    return covered > 0.6 * (right - left)
  })
}

import type { Frame } from './frames.ts'
import type { Row } from './laid-out.ts'
import { lineOf } from './line-words.ts'
import type { Box } from './matrix.ts'
import type { Piece } from './pieces.ts'

/** Columns of a table are apart by at least this, in heights of its letters. */
const columnGap = 0.5

/** Puts the pieces of a table into rows and cells. A cell may be empty, and may have several lines. */
export function rowsOf(pieces: readonly Piece[], rules: readonly Box[], frame: Frame, page: number): Row[] {
  const columns = columnsOf(pieces)
  return rowLines(linesOf(pieces), rules, columns).map((line) => ({
    cells: columns.map((column) => {
      const inCell = line.filter((piece) => columnOf(piece, columns) === column)
      return linesOf(inCell).map((parts) =>
        lineOf(
          parts.toSorted((a, b) => a.left - b.left),
          frame,
          page,
        ),
      )
    }),
  }))
}

type Column = { readonly left: number; readonly right: number }

/** The columns of a table: what lies between gaps that hardly any piece crosses. */
function columnsOf(pieces: readonly Piece[]): Column[] {
  const lines = linesOf(pieces)
  const crossing = Math.floor(lines.length * 0.12)
  const origin = Math.floor(Math.min(...pieces.map(({ left }) => left)))
  const covered: number[] = []
  for (const { left, right } of pieces)
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

/** Joins the lines that belong to one row. Ruled lines between rows tell, or wider gaps, or lines whose first cell is empty. */
function rowLines(lines: readonly Piece[][], rules: readonly Box[], columns: readonly Column[]): Piece[][] {
  const steps = lines.slice(1).map((line, i) => baseOf(line) - baseOf(lines[i]!))
  const sorted = steps.toSorted((a, b) => a - b)
  const least = sorted[0] ?? 0
  const isWide = (step: number): boolean => step > 1.22 * least
  const wide = steps.filter(isWide).length
  const areGrouped = wide >= steps.length * 0.3 && wide < steps.length && least < 1.5 * (lines[0]?.[0]?.size ?? 0)
  const isWhole = (line: readonly Piece[]): boolean =>
    new Set(line.map((piece) => columnOf(piece, columns))).size === columns.length
  const separators = rulesBetween(lines, rules)
  const areRuled = separators.filter(Boolean).length >= Math.max(2, steps.length * 0.3)
  const rows: Piece[][] = []
  for (const [i, line] of lines.entries()) {
    const step = steps[i - 1]
    const lacksFirst = columns.length > 1 && line.every((piece) => columnOf(piece, columns) !== columns[0])
    const goesOn =
      step !== undefined &&
      (areRuled
        ? !separators[i - 1]
        : areGrouped
          ? !isWide(step) && !(isWhole(line) && isWhole(lines[i - 1]!))
          : lacksFirst && step < 1.4 * (line[0]?.size ?? 0))
    if (goesOn) rows.at(-1)!.push(...line)
    else rows.push([...line])
  }
  return rows
}

function baseOf(line: readonly Piece[]): number {
  return Math.min(...line.map(({ base }) => base))
}

/** Between which lines a ruled line runs that is at least half as wide as the table. */
function rulesBetween(lines: readonly Piece[][], rules: readonly Box[]): boolean[] {
  const all = lines.flat()
  const [left, right] = [Math.min(...all.map((one) => one.left)), Math.max(...all.map((one) => one.right))]
  const heights = rules
    .filter((rule) => Math.min(rule.right, right) - Math.max(rule.left, left) > 0.3 * (right - left))
    .map((rule) => rule.top)
  return lines.slice(1).map((line, i) => {
    const [from, to] = [baseOf(lines[i]!), baseOf(line)]
    return heights.some((height) => height > from - 1 && height < to)
  })
}

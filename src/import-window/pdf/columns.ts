import type { Box } from './matrix.ts'
import type { Piece } from './pieces.ts'

/** A part of a page: pieces that belong to one column, or to a table. */
export type Block = { readonly kind: 'column' | 'table'; readonly pieces: readonly Piece[] }

/**
 * Columns of running text have at least so many letters in a line, on average, and most lines fill this share of their column. Short lines must
 * fill more of it: the cells of a table may be as long, but differ in length.
 */
const longLine = { letters: 25, filled: 0.55 }
const shortLine = { letters: 13, filled: 0.8 }
/** Lines of a paragraph have less than this between them, in heights of the letters. */
const blankBetweenLines = 0.35
/** A blank stretch of this height, in heights of the letters, is none between the rows of a table. */
const blankStretch = 0.9
/** A gap is taken for that between columns if so many pieces stand on both sides of it. */
const leastNeighbours = 2
/** How many of the possible gaps are looked at. */
const mostGaps = 8

/**
 * Divides the pieces of a page into columns and tables, in reading order. It looks for a gap that runs down between pieces; what stands
 * across it (a title, a wide picture's caption) ends the columns above it and begins those below.
 */
export function blocksOf(pieces: readonly Piece[], rules: readonly Box[]): Block[] {
  if (pieces.length < 4) return [{ kind: 'column', pieces }]
  for (const middle of gapsOf(pieces)) {
    const parts = dividedAt(middle, pieces, rules)
    if (parts.length > 1 || parts[0]?.kind === 'table')
      return parts.flatMap((part) => (part.kind === 'table' ? [part] : blocksOf(part.pieces, rules)))
  }
  return [{ kind: 'column', pieces }]
}

/** The columns and tables on both sides of a gap, and what stands across it. One part if it is no gap between columns. */
function dividedAt(middle: number, pieces: readonly Piece[], rules: readonly Box[]): Block[] {
  const parts: Block[] = []
  let across: Piece[] = []
  const add = (kind: Block['kind'], some: readonly Piece[]): void => {
    if (across.length > 0) parts.push({ kind: 'column', pieces: across })
    across = []
    if (some.length > 0) parts.push({ kind, pieces: some })
  }
  for (const band of bandsOf(pieces, middle)) {
    const kind = areStretched(band, pieces) ? 'across' : kindOf(band, middle, rules)
    if (kind === 'across') {
      across.push(...band.across, ...band.before, ...band.left, ...band.right)
      continue
    }
    across.push(...band.across, ...band.before)
    if (kind === 'columns') {
      add('column', band.left)
      add('column', band.right)
      continue
    }
    for (const stretch of stretchesOf(band))
      if (stretch.isTable) add('table', stretch.pieces)
      else across.push(...stretch.pieces)
  }
  add('column', [])
  return parts
}

/** The places at which gaps between neighbours lie below each other, the one with most of them first. */
function gapsOf(pieces: readonly Piece[]): number[] {
  const sorted = pieces.toSorted((a, b) => a.left - b.left)
  const votes: number[] = []
  const origin = Math.floor(sorted[0]!.left)
  for (const [i, piece] of sorted.entries()) {
    const height = piece.bottom - piece.top
    let next: Piece | null = null
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j]!
      if (next && other.left >= next.left) break
      if (other.left < piece.right - 1) continue
      const shared = Math.min(piece.bottom, other.bottom) - Math.max(piece.top, other.top)
      if (shared > 0.4 * Math.min(height, other.bottom - other.top)) next = other
    }
    if (!next || next.left - piece.right < 0.6 * Math.min(piece.size, next.size)) continue
    for (let at = Math.ceil(piece.right - origin); at <= next.left - origin; at++) votes[at] = (votes[at] ?? 0) + 1
  }
  const tops: { middle: number; votes: number; width: number }[] = []
  for (let at = 0; at < votes.length; at++) {
    const here = votes[at] ?? 0
    if (here < leastNeighbours) continue
    let end = at
    while ((votes[end + 1] ?? 0) === here) end++
    if ((votes[at - 1] ?? 0) < here && (votes[end + 1] ?? 0) < here)
      tops.push({ middle: origin + (at + end) / 2, votes: here, width: end - at })
    at = end
  }
  return tops
    .toSorted((a, b) => b.votes - a.votes || b.width - a.width)
    .slice(0, mostGaps)
    .map(({ middle }) => middle)
}

/** A stretch of the page beneath pieces that stand across a gap. `before` is what stands beside the left column, above its beginning. */
type Band = {
  readonly across: readonly Piece[]
  readonly before: readonly Piece[]
  readonly left: readonly Piece[]
  readonly right: readonly Piece[]
}

function bandsOf(pieces: readonly Piece[], middle: number): Band[] {
  const sizes = pieces.map(({ size }) => size).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const isAcross = (piece: Piece): boolean => piece.left < middle - 1 && piece.right > middle + 1
  // The last line of a title across columns may be short.
  const goesOn = (piece: Piece, title: Piece | undefined): boolean =>
    title !== undefined &&
    piece.size > 1.12 * usual &&
    Math.abs(piece.size - title.size) < 0.05 * piece.size &&
    piece.top - title.bottom < 0.6 * piece.size
  const sorted = pieces.toSorted((a, b) => centre(a) - centre(b))
  const bands: { across: Piece[]; left: Piece[]; right: Piece[] }[] = [{ across: [], left: [], right: [] }]
  for (const piece of sorted) {
    const last = bands.at(-1)!
    const isSplit = last.left.length + last.right.length > 0
    if (isAcross(piece) || (!isSplit && goesOn(piece, last.across.at(-1)))) {
      if (isSplit) bands.push({ across: [piece], left: [], right: [] })
      else last.across.push(piece)
    } else (piece.right <= middle + 1 ? last.left : last.right).push(piece)
  }
  return bands.map((band) => {
    const start = Math.min(...band.left.map(({ top }) => top))
    const above = band.right.filter(({ bottom }) => bottom < start)
    const rest = band.right.filter(({ bottom }) => bottom >= start)
    const pitch = Math.max(...above.map(({ size }) => size), 0)
    const isApart =
      above.length > 0 &&
      above.length <= 2 &&
      Math.min(...rest.map(({ top }) => top)) - Math.max(...above.map(({ bottom }) => bottom)) > 0.8 * pitch
    return isApart ? { ...band, before: above, right: rest } : { ...band, before: [] }
  })
}

/**
 * Divides what stands on both sides of a gap at its blank stretches. Parts with rows are tables; others are a heading above a table, or short
 * lines of text below it.
 */
function stretchesOf({ left, right }: Band): { isTable: boolean; pieces: Piece[] }[] {
  const sides = new Map([...left.map((piece) => [piece, 0] as const), ...right.map((piece) => [piece, 1] as const)])
  const parts: Piece[][] = []
  let bottom = -Infinity
  for (const piece of [...left, ...right].toSorted((a, b) => a.top - b.top)) {
    if (piece.top - bottom > blankStretch * piece.size) parts.push([])
    parts.at(-1)!.push(piece)
    bottom = Math.max(bottom, piece.bottom)
  }
  return parts.flatMap((pieces) => {
    const [here, there] = [0, 1].map((side) => linesIn(pieces.filter((piece) => sides.get(piece) === side))) as [
      LineOfPieces[],
      LineOfPieces[],
    ]
    const rows = here.filter((line) => there.some((other) => Math.abs(other.base - line.base) < 0.4 * line.size))
    const isTable =
      rows.length > 0 &&
      rows.length >= Math.min(here.length, there.length) / 2 &&
      !(rows.length === 1 && here.length + there.length > 2)
    if (!isTable) return [{ isTable, pieces }]
    // A heading close above the first row.
    const top = Math.min(...pieces.filter((piece) => sides.get(piece) === 1).map((piece) => piece.top))
    const size = rows.at(-1)!.size
    const above = pieces.filter(
      (piece) =>
        piece.bottom < top + 0.2 * piece.size && (piece.size > 1.05 * size || top - piece.bottom > 0.35 * size),
    )
    const rest = pieces.filter((piece) => !above.includes(piece))
    return above.length > 0
      ? [
          { isTable: false, pieces: above },
          { isTable, pieces: rest },
        ]
      : [{ isTable, pieces }]
  })
}

function centre({ top, bottom }: Piece): number {
  return (top + bottom) / 2
}

/** Whether what stands on both sides of a gap is two columns of text or a table; `across` if one of them is next to nothing. */
function kindOf({ left, right }: Band, middle: number, rules: readonly Box[]): 'columns' | 'table' | 'across' {
  const [here, there] = [linesIn(left), linesIn(right)]
  if (here.length < 2 || there.length < 2) return 'across'
  const shared = here.filter((line) => there.some((other) => Math.abs(other.base - line.base) < 0.4 * line.size))
  const isProse = areProse(left) && areProse(right)
  if (isProse && !areRows(left, right) && !areRuled(left, right, middle, rules)) return 'columns'
  if (shared.length < Math.min(3, here.length, there.length)) return isProse ? 'columns' : 'across'
  // Two lines with a gap are a table only if they have another one.
  return shared.length > 2 || (shared.length === 2 && left.length + right.length >= 6) ? 'table' : 'across'
}

/**
 * Whether lines go from one edge of their surroundings, or from an indent, exactly to the other: justified text with wide gaps, and no
 * table.
 */
function areStretched({ left, right }: Band, around: readonly Piece[]): boolean {
  const [from, to] = [Math.min(...around.map((piece) => piece.left)), Math.max(...around.map((piece) => piece.right))]
  const lines = linesIn([...left, ...right])
  return (
    lines.length < 4 &&
    lines.length * 3 < linesIn(around).length &&
    lines.every((line) => line.left < from + 3 * line.size && line.right > to - 1)
  )
}

type LineOfPieces = {
  readonly base: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** The pieces of a column, those of one line together. */
function linesIn(pieces: readonly Piece[]): LineOfPieces[] {
  const lines: LineOfPieces[] = []
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const last = lines.at(-1)
    if (last && piece.base - last.base < 0.4 * Math.max(last.size, piece.size))
      lines[lines.length - 1] = {
        ...last,
        left: Math.min(last.left, piece.left),
        right: Math.max(last.right, piece.right),
      }
    else lines.push({ base: piece.base, size: piece.size, left: piece.left, right: piece.right })
  }
  return lines
}

/**
 * Whether pieces are lines of running text, in one column or several: long, and most of them about as long as the longest. Each counts by its
 * letters, so that a line that falls apart at wide spaces weighs no more than one that does not.
 */
function areProse(pieces: readonly Piece[]): boolean {
  const sorted = pieces.toSorted((a, b) => a.right - a.left - (b.right - b.left))
  const all = sorted.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  const letters = sorted.reduce((sum, { glyphs }) => sum + glyphs.length ** 2, 0) / (all || 1)
  const widthAt = (share: number): number => {
    let counted = 0
    const piece = sorted.find(({ glyphs }) => (counted += glyphs.length) >= share * all)
    return piece ? piece.right - piece.left : 0
  }
  const filled = widthAt(0.5) / (widthAt(0.95) || 1)
  return [longLine, shortLine].some((least) => letters >= least.letters && filled >= least.filled)
}

/** Whether the blank stretches left and right of a gap are the same: those between rows, each with several lines in its cells. */
function areRows(left: readonly Piece[], right: readonly Piece[]): boolean {
  const [few, many] = [blanksIn(left), blanksIn(right)].toSorted((a, b) => a.length - b.length) as [Blank[], Blank[]]
  const met = few.filter((blank) => many.some((other) => blank.from < other.to && other.from < blank.to))
  return few.length >= 2 && met.length >= 0.8 * many.length
}

type Blank = { readonly from: number; readonly to: number }

/** The heights at which nothing stands, but for those that any two lines have between them. */
function blanksIn(pieces: readonly Piece[]): Blank[] {
  let reached = Infinity
  const blanks: Blank[] = []
  for (const { top, bottom, size } of pieces.toSorted((a, b) => a.top - b.top)) {
    if (top - reached > blankBetweenLines * size) blanks.push({ from: reached, to: top })
    reached = reached === Infinity ? bottom : Math.max(reached, bottom)
  }
  return blanks
}

/** Whether ruled lines run across a gap between pieces. */
function areRuled(left: readonly Piece[], right: readonly Piece[], middle: number, rules: readonly Box[]): boolean {
  const top = Math.min(...left.concat(right).map((piece) => piece.top))
  const bottom = Math.max(...left.concat(right).map((piece) => piece.bottom))
  const across = rules.filter(
    (rule) =>
      rule.bottom - rule.top < 3 &&
      rule.left < middle + 8 &&
      rule.right > middle - 8 &&
      rule.top > top + 2 &&
      rule.bottom < bottom - 2,
  )
  return new Set(across.map((rule) => Math.round(rule.top / 3))).size >= 2
}

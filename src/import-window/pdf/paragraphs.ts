import { openingOf, type Opening } from '#shared/text/list-items.ts'
import type { BodyType } from './body-type.ts'
import { textOfLine, type Line } from './laid-out.ts'

/** Lines that belong together. `opening` is the marker that its first line begins with, if it does. */
export type Paragraph = {
  readonly lines: readonly Line[]
  readonly opening: Opening | null
  /** The mark of a footnote that it begins with: a small line at the foot of a page may be one. */
  readonly noteMark: string | null
  /** How far its first line, and its other lines, begin from the edge of the column, in points. */
  readonly firstIndent: number
  readonly indent: number
  /** Its last line goes to the edge of the column, so it may go on elsewhere. */
  readonly isFull: boolean
  /** The edge to which its lines go. */
  readonly right: number
  /** Each of its lines has about as much room to the left as to the right. */
  readonly isCentred: boolean
}

/** Beginnings of lines differ in earnest from this on, in heights of the letters. */
const indentStep = 0.6
/** A step from line to line that is larger than usual by this share separates paragraphs. */
const widerStep = 1.2

/** Cuts the lines of a column into paragraphs: at gaps, at first lines that are indented, at markers, and after lines that end early. */
export function paragraphsOf(
  lines: readonly Line[],
  column: { left: number; right: number },
  body: BodyType,
): Paragraph[] {
  const rights = edgesOf(lines, column, body)
  const starts: number[] = []
  for (let i = 0; i < lines.length; i++)
    if (i === 0 || isBegun(lines, i, starts.at(-1)!, rights, column, body)) starts.push(i)
  return starts.map((start, n) =>
    paragraphOf(lines.slice(start, starts[n + 1]), column, body, rights[(starts[n + 1] ?? lines.length) - 1]!),
  )
}

function paragraphOf(
  lines: readonly Line[],
  column: { left: number; right: number },
  body: BodyType,
  right: number,
): Paragraph {
  const [first, ...others] = lines as [Line, ...Line[]]
  const last = lines.at(-1)!
  const indents = others.map((line) => line.left - column.left).toSorted((a, b) => a - b)
  return {
    lines,
    opening: openingOf(textOfLine(first)),
    noteMark: noteMarkOf(first, body),
    firstIndent: first.left - column.left,
    indent: indents[Math.floor(indents.length / 2)] ?? first.left - column.left,
    isFull: last.right > right - 1.2 * last.size,
    right,
    isCentred: lines.every((line) => isCentred(line, column)),
  }
}

function isCentred(line: Line, column: { left: number; right: number }): boolean {
  const [before, after] = [line.left - column.left, column.right - line.right]
  return before > 0.4 * line.size && Math.abs(before - after) < 0.5 * line.size
}

/** For each line, the edge to which lines around it go: that of its own stretch of text without gaps, if it has three lines. */
function edgesOf(lines: readonly Line[], column: { right: number }, body: BodyType): number[] {
  const edges: number[] = []
  const common = commonEdge(lines) ?? column.right
  let start = 0
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !isGap(lines[i - 1]!, lines[i]!, body) && isOneSize(lines[i - 1]!, lines[i]!)) continue
    const stretch = lines.slice(start, i)
    const own = stretch.length > 2 ? (commonEdge(stretch) ?? Math.max(...stretch.map(({ right }) => right))) : null
    const edge = own ?? common
    edges.push(...stretch.map(() => edge))
    start = i
  }
  return edges
}

/** The edge at which many lines end, as justified ones do; one may stand out of it. Null if there is none. */
function commonEdge(lines: readonly Line[]): number | null {
  const counts = Map.groupBy(lines, ({ right }) => Math.round(right))
  const [most] = [...counts.values()].toSorted((a, b) => b.length - a.length)
  return most && most.length >= 3 && most.length >= 0.25 * lines.length
    ? Math.max(...most.map(({ right }) => right))
    : null
}

function isOneSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size)
}

function isGap(a: Line, b: Line, body: BodyType): boolean {
  const usual = Math.max(body.stepOf(a.size), body.stepOf(b.size))
  const step = b.base - a.base
  return step > widerStep * usual || step < -0.5 * a.size
}

/** Whether a paragraph begins with a line. `start` is the first line of the paragraph before. */
function isBegun(
  lines: readonly Line[],
  i: number,
  start: number,
  rights: readonly number[],
  column: { left: number; right: number },
  body: BodyType,
): boolean {
  const [before, line, next] = [lines[i - 1]!, lines[i]!, lines[i + 1]]
  const first = lines[start]!
  if (before.isUpright !== line.isUpright) return true
  if (before.place && line.place) return before.place.element !== line.place.element
  if (!isOneSize(before, line) || isGap(before, line, body)) return true
  const early = endsEarly(before, line, rights[i - 1]!)
  // A bold line is a heading, unless its sentence goes on in other type.
  if (before.isBold !== line.isBold && (!before.isBold || early || /^[^\p{Ll}]/u.test(textOfLine(line)))) return true
  const opening = openingOf(textOfLine(line))
  const opened = openingOf(textOfLine(first))
  const isOutdented = line.left - first.left <= indentStep * line.size
  if (opening && isBullet(opening)) return true
  if (opening && isOutdented && (early || opened?.style === opening.style)) return true
  if (noteMarkOf(line, body) !== null && isOutdented && (early || line.words[0]!.isRaised)) return true
  // Centred lines, and lines of a heading, are broken where it looks best.
  const isCentredText = isCentred(before, column) && isCentred(line, column)
  const isHeading = line.size > 1.12 * body.size
  if (!isCentredText && !isHeading && early) return true
  if (isCentredText || isHeading) return false
  const step = (line.left - before.left) / line.size
  if (step > indentStep) {
    // The other lines of an item or of a reference hang.
    const hangs =
      i - 1 === start &&
      (opened !== null || (next !== undefined && Math.abs(next.left - line.left) < indentStep * line.size))
    return !hangs
  }
  // After the first line of a paragraph, lines go back to the edge; after another one, something indented ends.
  return step < -indentStep && i - 1 !== start
}

/** A sign that is nothing but a bullet. Numbers, letters and dashes may begin other lines too. */
function isBullet({ numbers, marker }: Opening): boolean {
  return numbers.length === 0 && !/^[-–—*]$/u.test(marker)
}

/** The mark of a footnote that a line of small type begins with. */
function noteMarkOf(line: Line, body: BodyType): string | null {
  const [word, next] = line.words
  if (!word || !next || line.size > 0.93 * body.size) return null
  return /^(?:\d{1,3}|[*†‡§¶]{1,3})$/u.test(word.text) && (word.isRaised || next.isApart) ? word.text : null
}

/** Whether the first word of the next line would have had room at the end of a line. */
export function endsEarly(line: Line, next: Line, right: number): boolean {
  const word = next.words[0]
  if (!word || line.isRightToLeft !== next.isRightToLeft) return false
  const parts = next.words.slice(
    0,
    Math.max(
      1,
      next.words.findIndex((one, i) => i > 0 && one.isApart),
    ),
  )
  const width = parts.reduce((sum, part) => sum + Math.max(part.right - part.left, 0), 0)
  const isUpright = word.right - word.left >= 0
  return isUpright && line.right + 0.3 * line.size + width < right - 0.8 * line.size
}

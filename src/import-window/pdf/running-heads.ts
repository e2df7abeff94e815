import { textOfLine, type Line, type Row, type Section } from './laid-out.ts'

/** How many lines from the top and from the bottom of a page are looked at. */
const outermost = 4
/** How far the places of one running head differ from page to page, in points. */
const sway = 4

/** A running head is on the pages around it as well, or on every other one. Text that two pages far apart begin with is none. */
const near = 4

/** What stands at one height of a page: a line, those of several columns, or a row of a table. */
type Strip = {
  readonly text: string
  readonly base: number
  readonly size: number
  readonly lines: readonly Line[]
  readonly row: Row | null
}

type SeenStrip = {
  readonly strip: Strip
  readonly page: number
  readonly key: string
  readonly inward: Strip | undefined
}

/**
 * Finds running heads, running feet and page numbers: lines at the top and bottom of pages that say the same at the same place on several
 * pages, but for numbers. From outside to inside: within the text proper, nothing is taken for one. Of the heads of a table that goes over
 * pages, all but the first are found as well.
 */
export function findRunningLines(pages: readonly (readonly Section[])[]): Set<Line> {
  const strips = pages.map(stripsOf)
  const rows = strips.map((all) => new Set(all.filter(({ row }) => row !== null).map(({ text }) => text)))
  const found = new Set<Line>()
  for (const side of ['top', 'bottom'] as const) {
    const seen = strips.map((all, page) => outermostOf(side === 'top' ? all : all.toReversed(), page))
    const byKey = Map.groupBy(seen.flat(), ({ key }) => key)
    const isOnOthers = (one: SeenStrip): boolean => {
      const alike = (byKey.get(one.key) ?? []).filter(
        (other) =>
          Math.abs(other.page - one.page) <= near &&
          Math.abs(other.strip.base - one.strip.base) <= sway &&
          countsAlike(one, other),
      )
      return new Set(alike.map(({ page }) => page)).size >= Math.min(3, Math.max(2, pages.length))
    }
    const heights = heightsOf(seen.flat().filter(isOnOthers), pages.length)
    for (const [page, own] of seen.entries()) {
      for (const one of own) {
        if (side === 'top' && isTableHead(one)) {
          if (rows[page - 1]?.has(one.strip.text)) for (const line of one.strip.lines) found.add(line)
          break
        }
        const isRunning =
          isOnOthers(one) ||
          isPageNumber(one, seen, page) ||
          (heights.some((height) => Math.abs(height - one.strip.base) <= sway) && isOnAnother(one, byKey))
        if (!isRunning) break
        for (const line of one.strip.lines) found.add(line)
      }
    }
  }
  return found
}

function stripsOf(sections: readonly Section[]): Strip[] {
  const parts = sections.flatMap((section): Strip[] =>
    section.kind === 'lines'
      ? section.lines.filter(({ isUpright }) => isUpright).map((line) => stripOf([line], null))
      : section.rows.map((row) => stripOf(row.cells.flat(), row)),
  )
  const strips: Strip[] = []
  for (const part of parts.toSorted((a, b) => a.base - b.base)) {
    const last = strips.at(-1)
    if (last && part.base - last.base < 0.4 * last.size)
      strips[strips.length - 1] = stripOf([...last.lines, ...part.lines], last.row ?? part.row)
    else strips.push(part)
  }
  return strips
}

function stripOf(lines: readonly Line[], row: Row | null): Strip {
  const sorted = lines.toSorted((a, b) => a.left - b.left)
  return {
    text: sorted.map(textOfLine).join(' '),
    base: Math.min(...lines.map(({ base }) => base)),
    size: Math.max(...lines.map(({ size }) => size)),
    lines,
    row,
  }
}

function outermostOf(strips: readonly Strip[], page: number): SeenStrip[] {
  return strips.slice(0, outermost).map((strip, i) => ({ strip, page, key: keyOf(strip.text), inward: strips[i + 1] }))
}

/** A text without what changes from page to page. */
function keyOf(text: string): string {
  return text
    .replaceAll(/\p{Nd}+/gu, '0')
    .replace(/^(?:[ivxlc]+)$/iu, '0')
    .replaceAll(/\s+/gu, ' ')
}

/** Whether the numbers in two lines are the same, or count with the pages. A heading with a number of its own is no running head. */
function countsAlike(one: SeenStrip, other: SeenStrip): boolean {
  const [numbers, others] = [numbersIn(one.strip.text), numbersIn(other.strip.text)]
  return numbers.every((number, i) => number === others[i] || others[i]! - number === other.page - one.page)
}

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/\p{Nd}+/gu), ([digits]) => Number(digits))
}

/** The heights at which running lines stand on at least half of the pages. */
function heightsOf(running: readonly SeenStrip[], pages: number): number[] {
  const byHeight = Map.groupBy(running, ({ strip }) => Math.round(strip.base / sway))
  return [...byHeight.values()]
    .filter((seen) => new Set(seen.map(({ page }) => page)).size >= pages / 2)
    .map((seen) => seen[0]!.strip.base)
}

function isOnAnother(one: SeenStrip, byKey: ReadonlyMap<string, readonly SeenStrip[]>): boolean {
  return (byKey.get(one.key) ?? []).some(
    (other) => other.page !== one.page && Math.abs(other.page - one.page) <= near && countsAlike(one, other),
  )
}

const numberAlone =
  /^(?:[-–—•|[(]\s*)?(?:(?:page|p\.|seite|página|pagina|strona|стр\.|第)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|di|sur|av|z|из|\/|\|)\s*\d{1,4})?(?:\s*页)?(?:\s*[-–—•|\])])?$/iu

/** Whether a strip is a page number: it counts with the pages, or says that it is one. */
function isPageNumber(one: SeenStrip, seen: readonly (readonly SeenStrip[])[], page: number): boolean {
  const number = pageNumberOf(one.strip.text)
  if (number === null) return false
  const away = one.inward ? Math.abs(one.inward.base - one.strip.base) : Infinity
  if (seen.length === 1) return away > 2 * one.strip.size && number === 1
  return seen.some(
    (others, other) => other !== page && others.some(({ strip }) => pageNumberOf(strip.text) === number + other - page),
  )
}

function pageNumberOf(text: string): number | null {
  const found = numberAlone.exec(text.trim())?.[1]
  if (found === undefined) return null
  return /^\d/u.test(found) ? Number(found) : romanNumber(found.toLowerCase())
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => romanValues[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** Whether a strip is a row of words, close to the next row: perhaps the head of a table, repeated where it goes on. */
function isTableHead({ strip, inward }: SeenStrip): boolean {
  const isRow =
    strip.row !== null &&
    strip.row.cells.filter((cell) => cell.some((line) => /\p{L}/u.test(textOfLine(line)))).length > 1
  return isRow && inward !== undefined && inward.row !== null && Math.abs(inward.base - strip.base) < 2.2 * strip.size
}

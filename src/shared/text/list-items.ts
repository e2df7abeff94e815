import type { BlockType } from '../model/enums.ts'

/**
 * Finds the list items of a plain text. A line is taken for an item only where that is certain, because a dash may also open a speech,
 * and a number may begin a heading.
 */

/** What stands before the words of an item: the marker as it is written, and how many UTF-16 units come before the words. */
export type Opening = {
  readonly marker: string
  readonly length: number
  /** Markers of one style belong together: all "-", or all "(a)". */
  readonly style: string
  /** The places that the marker may have in its numbering: "i." is the first of i, ii, iii or the ninth of a, b, c. Empty for a bullet. */
  readonly numbers: readonly number[]
}

const bullet = /^\s*([•◦▪▫‣⁃●○■□∙·])\s*(?=\S)/u
const star = /^\s*(\*)\s+(?=\S)/u
const dash = /^\s*([-–—])\s+(?=\S)/u
const numbered = /^\s*((?<open>\()?(?<count>\d{1,3}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6})(?<close>[.)]))\s+(?=\S)/u
const month =
  /^(?:januar[yi]?|jänner|februar[yi]?|march|märz|marts|mars|april|may|mai|maj|june|juni|july|juli|august|september|o[ck]tober|november|de[cz]ember)(?![\p{L}’'])/iu
const hasWords = /[\p{L}\p{N}]/u

/** Reads the marker at the beginning of a line; null if there is none, or no words after it. */
export function openingOf(line: string): Opening | null {
  const sign = bullet.exec(line) ?? star.exec(line) ?? dash.exec(line)
  const found = sign ?? numbered.exec(line)
  if (!found || !hasWords.test(line.slice(found[0].length))) return null
  const marker = found[1]!
  if (sign) return { marker, length: found[0].length, style: marker, numbers: [] }
  // “3. März”, “4. April” in a chronology are days.
  if (/^\d{1,2}\.$/u.test(marker) && month.test(line.slice(found[0].length))) return null
  const { open = '', count = '', close = '' } = found.groups ?? {}
  if (open !== '' && close === '.') return null
  const numbers = numbersOf(count, close)
  return numbers.length === 0
    ? null
    : { marker, length: found[0].length, style: `${open}${alphabetOf(count)}${close}`, numbers }
}

/** "A." and "B." at the beginning of a line are the initials of names, so capitals with a full stop count only as Roman numbers. */
function numbersOf(count: string, close: string): number[] {
  if (/^\d/u.test(count)) return [Number(count)]
  const roman = romanOf(count.toLowerCase())
  const letter = count.length === 1 && (close === ')' || count === count.toLowerCase()) ? [letterOf(count)] : []
  return roman === null ? letter : [roman, ...letter]
}

function letterOf(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96
}

function alphabetOf(count: string): string {
  return /^\d/u.test(count) ? '1' : count === count.toLowerCase() ? 'a' : 'A'
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** The value of a Roman number in small letters; null if it is none. */
function romanOf(count: string): number | null {
  const values = [...count].map((letter) => romanValues[letter] ?? 0)
  if (values.includes(0)) return null
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/**
 * The opening of each line that is a list item, null for every other one. Items that follow each other make a list; blank
 * lines between them are left out of `lines`.
 */
export function findListItems(lines: readonly string[]): (Opening | null)[] {
  const openings = lines.map(openingOf)
  const items = openings.map((): Opening | null => null)
  for (let start = 0; start < lines.length; start++) {
    if (!openings[start]) continue
    let end = start
    while (openings[end]) end++
    const run = lines.slice(start, end).map((text, i) => ({ text, opening: openings[start + i]! }))
    const certain = certainItems(run, lines[start - 1] ?? '')
    certain.forEach((isItem, i) => {
      if (isItem) items[start + i] = run[i]!.opening
    })
    start = end
  }
  return items
}

type Line = { readonly text: string; readonly opening: Opening }

/** Which lines of a run, all of which begin with a marker, are certainly items. `leadIn` is the text before the run. */
function certainItems(run: readonly Line[], leadIn: string): boolean[] {
  const isLedIn = /:\s*$/u.test(leadIn)
  const sure = new Set<Line>()
  for (const [, lines] of Map.groupBy(run, ({ opening }) => opening.style)) {
    if (areBulleted(lines, isLedIn)) for (const line of lines) sure.add(line)
    lines.forEach((line, i) => {
      const next = lines[i + 1]
      if (next && follows(line.opening, next.opening)) sure.add(line).add(next)
    })
  }
  // A lone "(a)" or "-" within a list belongs to the item before it.
  return run.map((line, i) => {
    const { numbers } = line.opening
    return sure.has(line) || (i > 0 && sure.has(run[i - 1]!) && (numbers.length === 0 || numbers.includes(1)))
  })
}

/** Whether a number is followed by the next one: 3 by 4, (a) by (b). */
function follows(before: Opening, after: Opening): boolean {
  return before.numbers.some((number) => after.numbers.includes(number + 1))
}

/** Whether lines that begin with the same sign are items: a list has several, or is led in by a colon. */
function areBulleted(lines: readonly Line[], isLedIn: boolean): boolean {
  const sign = lines[0]!.opening
  if (sign.numbers.length > 0) return false
  if (!/^[-–—]$/u.test(sign.marker)) return lines.length > 1 || isLedIn
  const words = lines.map(({ text, opening }) => text.slice(opening.length).trim())
  const goesOn = words.every((text) => /^[\p{Ll}\p{N}]/u.test(text))
  const parted = words.slice(0, -1).some((text) => /[;,]$/u.test(text))
  if (lines.length === 1) return isLedIn && (goesOn || words[0]!.endsWith(';'))
  if (goesOn || parted) return true
  if (words.some((text) => speech.test(text))) return false
  // Writers of plain text begin items with a hyphen and speeches with a dash, which needs a colon before it and no full sentences.
  return sign.marker === '-' || (isLedIn && words.slice(0, -1).every((text) => !/[.…”"»]$/u.test(text)))
}

/**
 * What shows that a line is a speech: it asks or exclaims, it says who speaks ("…, said Berg"), or a dash ends the spoken part
 * ("– No iré –dijo").
 */
const speech =
  /[?!…][”"»]?$|[,?!][”"»]?\s+(?:(?:he|she|they|\p{Lu}\p{L}+)\s+)?(?:said|says|asked|replied|answered|added|told)\b|\s[-–—]\p{L}/u

/**
 * The marker to draw before a block: that of the text, or a bullet for a list item without one. An item whose words begin with a marker
 * (in a library from before markers were kept apart) needs none.
 */
export function drawnMarker(type: BlockType, marker: string | undefined, words: string): string | null {
  return marker ?? (type === 'list-item' && openingOf(words) === null ? '•' : null)
}

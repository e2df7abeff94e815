import { bullet, columnLetters, numeral } from '../numerals.ts'
import { allOf, attributeOf } from '../xml.ts'

type Level = {
  readonly bullet: string | null
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  /** How many levels are written: 2 gives "1.2". */
  readonly shown: number
  readonly start: number
}

/** The levels of each list style by its name, and of headings by the name "outline"; levels are from 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>

/** The name of the numbering of headings. */
export const outline = '\0outline'

/** How far each level of a list is counted. */
export type Counts = (number | undefined)[]

/** Reads the list styles of a document: OpenDocument 1.3, 16.30 to 16.36. */
export function readListStyles(parts: readonly Document[]): ListStyles {
  const styles = new Map<string, ReadonlyMap<number, Level>>()
  for (const style of parts.flatMap((part) => allOf(part, 'list-style', 'outline-style'))) {
    const name = style.localName === 'outline-style' ? outline : (attributeOf(style, 'name') ?? '')
    const levels = [...style.children].filter((one) => attributeOf(one, 'level') !== null)
    styles.set(name, new Map(levels.map((one) => [Number(attributeOf(one, 'level')), readLevel(one)])))
  }
  return styles
}

function readLevel(level: Element): Level {
  const isNumber = level.localName.endsWith('-number') || level.localName === 'outline-level-style'
  const format = attributeOf(level, 'num-format') ?? ''
  return {
    bullet: isNumber ? null : (attributeOf(level, 'bullet-char') ?? ''),
    format: attributeOf(level, 'num-letter-sync') === 'true' ? `${format} synced` : format,
    prefix: attributeOf(level, 'num-prefix') ?? '',
    suffix: attributeOf(level, 'num-suffix') ?? '',
    shown: Number(attributeOf(level, 'display-levels') ?? '1') || 1,
    start: Number(attributeOf(level, 'start-value') ?? '1') || 1,
  }
}

/**
 * Counts an item at a level (from 1) and returns its marker as it is printed. Empty if the level prints none, undefined if its numbers are of
 * a kind that is not known. `start` is where this item begins to count anew, if it says so.
 */
export function nextMarker(
  levels: ReadonlyMap<number, Level> | undefined,
  counts: Counts,
  at: number,
  start: number | null = null,
): string | undefined {
  const own = levels?.get(at)
  counts[at] = start ?? (counts[at] ?? (own?.start ?? 1) - 1) + 1
  counts.length = at + 1
  if (!own) return '•'
  if (own.bullet !== null) return bullet(own.bullet)
  if (own.format === '') return `${own.prefix}${own.suffix}`.trim()
  const numbers: string[] = []
  for (let level = Math.max(1, at - own.shown + 1); level <= at; level++) {
    const { format = '', start: first = 1 } = levels?.get(level) ?? {}
    const written = format === '' ? '' : writtenNumber(counts[level] ?? first, format)
    if (written === null) return undefined
    if (written !== '') numbers.push(written)
  }
  return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim()
}

const formats: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1': 'decimal',
    i: 'lowerRoman',
    I: 'upperRoman',
    'a synced': 'lowerLetter',
    'A synced': 'upperLetter',
    '1st': 'ordinal',
    '①, ②, ③, ...': 'decimalEnclosedCircle',
    '一, 二, 三, ...': 'chineseCounting',
    '１, ２, ３, ...': 'decimalFullWidth',
  }),
)

function writtenNumber(value: number, format: string): string | null {
  if (format === 'a') return columnLetters(value)
  if (format === 'A') return columnLetters(value)?.toUpperCase() ?? null
  return numeral(value, formats.get(format) ?? format)
}

import { bareSentence, likelyContents } from './likely-contents.ts'
import { quotationAt } from '../../text/quotations.ts'
import { contains, type Range } from '../../text/range.ts'
import { clauseAt, sentenceAt, wordAt } from '../../text/units.ts'

/**
 * The units around an offset, each wider than the one before: word, clause, likely contents, sentence, quotation, paragraph.
 * A unit is left out if it equals the one before or does not contain it.
 */
export function unitsAt(text: string, block: Range, offset: number): Range[] {
  const quotation = quotationAt(text, block, offset)?.inner ?? null
  const contents = likelyContents(text, block, offset).flatMap(({ readings }) => readings)
  const over = [...contents, clauseAt(text, block, offset)].filter(
    (unit) => unit !== null && unit.start <= offset && offset < unit.end,
  )
  const candidates = [
    wordAt(text, block, offset),
    ...over,
    bareSentence(text, block, offset),
    sentenceAt(text, block, offset),
    quotation,
    block,
  ]
  const units = candidates
    .filter((unit) => unit !== null)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const nested: Range[] = []
  for (const unit of units) {
    const before = nested.at(-1)
    if (unit.start < unit.end && (!before || (contains(unit, before) && !isSame(unit, before)))) nested.push(unit)
  }
  return nested
}

/** The smallest unit that contains the selection and is wider; the selection itself if there is none. */
export function widened(units: readonly Range[], selection: Range): Range {
  return units.find((unit) => contains(unit, selection) && !isSame(unit, selection)) ?? selection
}

/** The largest unit inside the selection and narrower; null if only the caret is left. */
export function shrunk(units: readonly Range[], selection: Range): Range | null {
  return units.findLast((unit) => contains(selection, unit) && !isSame(unit, selection)) ?? null
}

/** The next narrower reading of a likely content; null if the selection is not one of its readings, or is the narrowest. */
export function narrowerReading(text: string, block: Range, selection: Range): Range | null {
  for (const { readings } of likelyContents(text, block, selection.start)) {
    const at = readings.findIndex((reading) => isSame(reading, selection))
    if (at >= 0 && readings[at + 1]) return readings[at + 1]!
  }
  return null
}

export function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

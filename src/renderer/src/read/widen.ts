import { quotationAt } from '#shared/text/quotations.ts'
import { contains, type Range } from '#shared/text/range.ts'
import { clauseAt, sentenceAt, wordAt } from '#shared/text/units.ts'

/**
 * The units around a place, each wider than the one before: word, clause, sentence, quotation, paragraph.
 * A unit that adds nothing, or that does not hold the one before, is left out.
 */
export function unitsAt(text: string, block: Range, offset: number): Range[] {
  const quotation = quotationAt(text, block, offset)?.inner ?? null
  const candidates = [wordAt(text, block, offset), clauseAt(text, block, offset), sentenceAt(text, block, offset), quotation, block]
  const units = candidates.filter((unit) => unit !== null).map(({ start, end }) => ({ start, end })).sort((a, b) => a.end - a.start - (b.end - b.start))
  return units.filter((unit, i) => {
    const before = units[i - 1]
    return unit.start < unit.end && (!before || (contains(unit, before) && !isSame(unit, before)))
  })
}

/** The next unit that holds all of the selection and is wider; the selection itself when there is none. */
export function widened(units: readonly Range[], selection: Range): Range {
  return units.find((unit) => contains(unit, selection) && !isSame(unit, selection)) ?? selection
}

/** The next narrower unit inside the selection; null when only the caret is left. */
export function shrunk(units: readonly Range[], selection: Range): Range | null {
  return units.findLast((unit) => contains(selection, unit) && !isSame(unit, selection)) ?? null
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

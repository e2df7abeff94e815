import type { Id } from '../../model/id.ts'
import { contains, overlaps, type Range } from '../../text/range.ts'
import type { FoundName } from './find-names.ts'

/** A mention that is marked, as the actor that it means now. */
export type MarkedRange = Range & { readonly mention: Id; readonly actor: Id }

/** What a sweep offers of the names found in one text. */
type Offered = {
  readonly offers: readonly (Range & { readonly inside: { readonly actor: Id; readonly mention: Id | null } | null })[]
  readonly marked: number
}

/**
 * The finds that are not this actor's mentions yet. Those inside (or over part of) another actor's mention, and those that are another
 * actor's name as well, say so. A find across the end of a block is none. `marks` and `blocks` are in the order of the text.
 */
export function offerSweep(
  finds: readonly FoundName[],
  marks: readonly MarkedRange[],
  blocks: readonly Range[],
  isSwept: (actor: Id) => boolean,
): Offered {
  const offers: { start: number; end: number; inside: { actor: Id; mention: Id | null } | null }[] = []
  let marked = 0
  const longest = marks.reduce((length, mark) => Math.max(length, mark.end - mark.start), 0)
  for (const { start, end, other } of finds) {
    const range = { start, end }
    const block = blocks[firstAfter(blocks, start) - 1]
    if (!block || !contains(block, range)) continue
    const over = marks
      .slice(firstAfter(marks, start - longest), firstAfter(marks, end))
      .filter((mark) => overlaps(mark, range))
    if (over.some((mark) => isSwept(mark.actor))) {
      marked++
      continue
    }
    // The tightest around it, as a reader would click it; a mention that is only part of the name ("US" in "US Treasury") is no reason to doubt.
    const holding = over.filter((mark) => !isPart(mark, range)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const inside = holding
      ? { actor: holding.actor, mention: holding.mention }
      : other === null
        ? null
        : { actor: other, mention: null }
    offers.push({ ...range, inside })
  }
  return { offers, marked }
}

function isPart(mark: Range, find: Range): boolean {
  return contains(find, mark) && !contains(mark, find)
}

/** The index of the first range that starts after an offset, by halving. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low
}

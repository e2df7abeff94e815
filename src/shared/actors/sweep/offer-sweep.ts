import type { Id } from '../../model/id.ts'
import { contains, overlaps, type Range } from '../../text/range.ts'
import type { FoundName } from './find-names.ts'

/** An existing mention, with the actor it means after merges. */
export type MarkedRange = Range & { readonly mention: Id; readonly actor: Id }

/** What a sweep offers for the names found in one text. */
type Offered = {
  readonly offers: readonly (Range & {
    readonly inside: { readonly actor: Id; readonly mention: Id | null } | null
    readonly unsure: boolean
  })[]
  readonly marked: number
}

/**
 * Returns the finds that are not mentions of this actor yet.
 * A find that overlaps another actor's mention, or is another actor's name as well, says so in `inside`. A find that crosses the end of
 * a block is dropped. `marks` and `blocks` must be in text order.
 */
export function offerSweep(
  finds: readonly FoundName[],
  marks: readonly MarkedRange[],
  blocks: readonly Range[],
  isSwept: (actor: Id) => boolean,
): Offered {
  const offers: { start: number; end: number; inside: { actor: Id; mention: Id | null } | null; unsure: boolean }[] = []
  let marked = 0
  const longest = marks.reduce((length, mark) => Math.max(length, mark.end - mark.start), 0)
  for (const { start, end, other, unsure } of finds) {
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
    // Take the smallest mention around the find, the one a click would select. A mention of only part of the name ("US" in "US Treasury")
    // raises no doubt.
    const holding = over.filter((mark) => !isPart(mark, range)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const inside = holding
      ? { actor: holding.actor, mention: holding.mention }
      : other === null
        ? null
        : { actor: other, mention: null }
    offers.push({ ...range, inside, unsure })
  }
  return { offers, marked }
}

function isPart(mark: Range, find: Range): boolean {
  return contains(find, mark) && !contains(mark, find)
}

/** Binary search: the index of the first range that starts after an offset. */
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

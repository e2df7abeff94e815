import { compareRanges, overlaps, type Range } from './range.ts'

/** Something drawn over a range of the text: an anchor of a mention or a claim. */
export type Mark = Range & { readonly id: string }

/** A piece of one block with one set of marks. `marks` are sorted outermost first: by start, longer first, then id. */
export type Segment<T extends Mark = Mark> = Range & { readonly marks: readonly T[] }

/**
 * Splits a block into disjoint segments without gaps, one for each distinct set of marks.
 * Marks may overlap, nest, be equal and extend beyond the block.
 */
export function segmentsOf<T extends Mark>(block: Range, marks: readonly T[]): Segment<T>[] {
  const over = marks.filter((mark) => overlaps(mark, block)).sort(compareMarks)
  const cuts = cutsOf(block, over)
  const segments: Segment<T>[] = []
  let active: readonly T[] = []
  let next = 0
  for (const [i, end] of cuts.entries()) {
    const start = cuts[i - 1]
    if (start === undefined) continue
    const opening = next
    while (next < over.length && over[next]!.start <= start) next++
    active = [...active.filter((mark) => mark.end > start), ...over.slice(opening, next)]
    segments.push({ start, end, marks: active })
  }
  return segments
}

/**
 * The marks over each block, in the order of `blocks` (disjoint, ascending), each list outermost first.
 * One pass over the marks, so that opening a long text does not check all marks for every block.
 */
export function marksByBlock<T extends Mark>(blocks: readonly Range[], marks: readonly T[]): T[][] {
  const lists = blocks.map((): T[] => [])
  for (const mark of [...marks].sort(compareMarks)) {
    for (let i = firstEndingAfter(blocks, mark.start); i < blocks.length && blocks[i]!.start < mark.end; i++) {
      lists[i]!.push(mark)
    }
  }
  return lists
}

/** Sorts outermost first: by start, the longer first, then by id, so that the order is the same at each drawing. */
export function compareMarks(a: Mark, b: Mark): number {
  return compareRanges(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function cutsOf(block: Range, marks: readonly Range[]): number[] {
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of marks) {
    if (start > block.start) cuts.add(start)
    if (end < block.end) cuts.add(end)
  }
  return [...cuts].sort((a, b) => a - b)
}

function firstEndingAfter(blocks: readonly Range[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

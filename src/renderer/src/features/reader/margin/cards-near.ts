import type { Id } from '#shared/model/id.ts'
import { compareMarks } from '#shared/text/segments.ts'
import type { MarkIndex } from '#shared/marks/mark-index.ts'
import { isBeside } from '#shared/marks/reader-mark.ts'

export type NearCard = { readonly record: Id; readonly start: number; readonly block: number }

/**
 * The claims whose first words are in these blocks, in reading order, and the selected record if it is a mention or an idea here.
 * With `held`, the selected record is included however far the text is scrolled, because the person is typing in its card.
 */
export function cardsNear(
  index: MarkIndex,
  blocks: ReadonlySet<number>,
  selected: Id | null,
  held: boolean,
): NearCard[] {
  const own = held && selected !== null ? index.marksOfRecord(selected).map(({ start }) => index.blockAt(start)) : []
  const marks = [...new Set([...blocks, ...own])].flatMap((block) => {
    return index
      .marksOf(block)
      .filter(
        (mark) =>
          index.blockAt(mark.start) === block &&
          ((mark.role !== 'mention' && mark.role !== 'idea') || mark.record === selected),
      )
  })
  const firsts = new Map<Id, (typeof marks)[number]>()
  for (const mark of marks) {
    const known = firsts.get(mark.record)
    const isBetter =
      !known || (isBeside(known) && !isBeside(mark)) || (isBeside(known) === isBeside(mark) && mark.start < known.start)
    if (isBetter) firsts.set(mark.record, mark)
  }
  return [...firsts.values()]
    .sort(compareMarks)
    .map(({ record, start }) => ({ record, start, block: index.blockAt(start) }))
}

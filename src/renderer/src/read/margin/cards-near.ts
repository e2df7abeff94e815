import type { Id } from '#shared/model/id.ts'
import { compareMarks } from '#shared/text/segments.ts'
import type { MarkIndex } from '../marks/mark-index.ts'

export type NearCard = { readonly record: Id; readonly start: number; readonly block: number }

/** The claims whose first words stand in one of these blocks, in reading order, and the selected record wherever it is a mention here. */
export function cardsNear(index: MarkIndex, blocks: ReadonlySet<number>, selected: Id | null): NearCard[] {
  const marks = [...blocks].flatMap((block) => {
    return index.marksOf(block).filter((mark) => index.blockAt(mark.start) === block && (mark.role !== 'mention' || mark.record === selected))
  })
  const firsts = new Map<Id, (typeof marks)[number]>()
  for (const mark of marks) {
    const known = firsts.get(mark.record)
    const isBetter = !known || (known.role === 'cue' && mark.role !== 'cue') || (known.role === mark.role && mark.start < known.start)
    if (isBetter) firsts.set(mark.record, mark)
  }
  return [...firsts.values()].sort(compareMarks).map(({ record, start }) => ({ record, start, block: index.blockAt(start) }))
}

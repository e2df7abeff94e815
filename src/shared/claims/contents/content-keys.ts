import { compareRanges, type Range } from '../../text/range.ts'
import { sentencesIn } from '../../text/units.ts'
import { contentAt, likelyContents } from './likely-contents.ts'
import { narrowerReading, unitsAt, widened } from './units-at.ts'

/** How many presses of `[` or `]` select a content from its sentence; null if neither key alone, nor one after the other, selects it. */
type ContentKeys = { readonly range: Range; readonly keys: number | null }

const most = 4

/**
 * The keys that lead to each content, if contents are marked in text order. The caret starts at the beginning of the sentence, or at
 * the end of the previous content if that is in the same sentence, because it stays there after marking.
 */
export function contentKeys(text: string, blocks: readonly Range[], contents: readonly Range[]): ContentKeys[] {
  const sorted = contents.toSorted(compareRanges)
  return sorted.map((range, i) => {
    const block = blocks.findLast(({ start }) => start <= range.start) ?? range
    const sentence = sentencesIn(text, block).findLast(({ start }) => start <= range.start) ?? block
    const before = sorted[i - 1]?.end ?? 0
    const caret = before > sentence.start && before <= range.start ? before : sentence.start
    return { range, keys: keysTo(text, block, caret, range, sorted.slice(0, i)) }
  })
}

type Step = { readonly selection: Range | null; readonly keys: number }

function keysTo(text: string, block: Range, caret: number, wanted: Range, marked: readonly Range[]): number | null {
  const contents = likelyContents(text, block, caret)
  const queue: Step[] = [{ selection: null, keys: 0 }]
  for (let step = queue.shift(); step; step = queue.shift()) {
    const { selection, keys } = step
    if (selection?.start === wanted.start && selection.end === wanted.end) return keys
    if (keys === most) continue
    const origin = selection?.start ?? caret
    const narrower = selection ? narrowerReading(text, block, selection) : contentAt(contents, caret, marked)
    const wider = widened(unitsAt(text, block, origin), selection ?? { start: caret, end: caret })
    for (const next of [narrower, wider])
      if (next && next.start < next.end) queue.push({ selection: next, keys: keys + 1 })
  }
  return null
}

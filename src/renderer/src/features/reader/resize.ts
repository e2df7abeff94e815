import { contentAt, likelyContents } from '#shared/claims/contents/likely-contents.ts'
import type { Range } from '#shared/text/range.ts'
import { pieceAt } from '#shared/text/pieces.ts'
import type { Reading } from './reading.ts'
import { isSame, narrowerReading, shrunk, unitsAt, widened } from '#shared/claims/contents/units-at.ts'

/**
 * `]` widens the selection to the next unit. `[` undoes that, otherwise narrows the selection; with only a caret, it selects the likely
 * words of a claim from the caret on.
 */
export function resizeSelection(reading: Reading, way: 'widen' | 'shrink'): void {
  const at = reading.caret()
  if (at === null) return
  const selection = reading.selection()
  const { resizing } = reading.state.getState()
  const known =
    selection && resizing && isSame(resizing.range, selection)
      ? resizing
      : { origin: selection?.start ?? at, range: selection, trail: [] }
  const next =
    way === 'widen' ? wider(reading, known.origin, selection) : narrowed(reading, known.origin, selection, known.trail)
  const trail = way === 'widen' ? [...known.trail, ...(selection ? [selection] : [])] : known.trail.slice(0, -1)
  const range = next ?? { start: known.origin, end: known.origin }
  reading.state.setState({
    resizing: { origin: selection || way === 'widen' ? known.origin : range.start, range, trail },
  })
  reading.reader()?.select({ anchor: range.start, focus: range.end })
  reading.reader()?.reveal(range, 'nearest')
}

/** The likely words of a claim at the caret, within its sentence. */
export function contentAtCaret(reading: Reading, at: number): Range | null {
  const { text, index } = reading
  const block = wordsAround(reading, at)
  if (!block) return null
  const marked = index.marksOf(index.blockAt(at)).filter(({ role }) => role === 'content')
  return contentAt(likelyContents(text.text, block, at), at, marked)
}

function wider(reading: Reading, origin: number, selection: Range | null): Range | null {
  const block = wordsAround(reading, origin)
  return block ? widened(unitsAt(reading.text.text, block, origin), selection ?? { start: origin, end: origin }) : null
}

/** The paragraph at an offset; in a block longer than any paragraph, the piece that is drawn as a unit. */
function wordsAround({ text, index }: Reading, at: number): Range | null {
  const block = text.blocks[index.blockAt(at)]
  return block ? pieceAt(text.text, block, at) : null
}

function narrowed(reading: Reading, origin: number, selection: Range | null, trail: readonly Range[]): Range | null {
  if (!selection) return contentAtCaret(reading, origin)
  const { text } = reading
  const block = wordsAround(reading, origin)
  return (
    trail.at(-1) ??
    (block
      ? (narrowerReading(text.text, block, selection) ?? shrunk(unitsAt(text.text, block, origin), selection))
      : null)
  )
}

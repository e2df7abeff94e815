import { contentAt, likelyContents } from '#shared/claims/contents/likely-contents.ts'
import type { Range } from '#shared/text/range.ts'
import { pieceAt } from '#shared/text/pieces.ts'
import type { OpenText } from './open-text.ts'
import { isSame, narrowerReading, shrunk, unitsAt, widened } from '#shared/claims/contents/units-at.ts'

/**
 * `]` widens the selection to the next unit. `[` undoes that, otherwise narrows the selection; with only a caret, it selects the likely
 * words of a claim from the caret on.
 */
export function resizeSelection(openText: OpenText, way: 'widen' | 'shrink'): void {
  const at = openText.caret()
  if (at === null) return
  const selection = openText.selection()
  const { resizing } = openText.state.getState()
  const known =
    selection && resizing && isSame(resizing.range, selection)
      ? resizing
      : { origin: selection?.start ?? at, range: selection, trail: [] }
  const next =
    way === 'widen'
      ? wider(openText, known.origin, selection)
      : narrowed(openText, known.origin, selection, known.trail)
  const trail = way === 'widen' ? [...known.trail, ...(selection ? [selection] : [])] : known.trail.slice(0, -1)
  const range = next ?? { start: known.origin, end: known.origin }
  openText.state.setState({
    resizing: { origin: selection || way === 'widen' ? known.origin : range.start, range, trail },
  })
  openText.reader()?.select({ anchor: range.start, focus: range.end })
  openText.reader()?.reveal(range, 'nearest')
}

/** The likely words of a claim at the caret, within its sentence. */
export function contentAtCaret(openText: OpenText, at: number): Range | null {
  const { text, index } = openText
  const block = wordsAround(openText, at)
  if (!block) return null
  const marked = index.marksOf(index.blockAt(at)).filter(({ role }) => role === 'content')
  return contentAt(likelyContents(text.text, block, at), at, marked)
}

function wider(openText: OpenText, origin: number, selection: Range | null): Range | null {
  const block = wordsAround(openText, origin)
  return block ? widened(unitsAt(openText.text.text, block, origin), selection ?? { start: origin, end: origin }) : null
}

/** The paragraph at an offset; in a block longer than any paragraph, the piece that is drawn as a unit. */
function wordsAround({ text, index }: OpenText, at: number): Range | null {
  const block = text.blocks[index.blockAt(at)]
  return block ? pieceAt(text.text, block, at) : null
}

function narrowed(openText: OpenText, origin: number, selection: Range | null, trail: readonly Range[]): Range | null {
  if (!selection) return contentAtCaret(openText, origin)
  const { text } = openText
  const block = wordsAround(openText, origin)
  return (
    trail.at(-1) ??
    (block
      ? (narrowerReading(text.text, block, selection) ?? shrunk(unitsAt(text.text, block, origin), selection))
      : null)
  )
}

import { fromOf, pieceAround, piecesIn } from './piece-node.ts'
import { blockElement, blocksTogether, drawnBlocks } from './stretch-node.ts'
import type { Range as TextRange } from '#shared/text/range.ts'

/**
 * Converts between DOM positions in the drawn text and UTF-16 offsets of the source text.
 * The root contains stretches of blocks; each block is one element, in order; each block contains one span for each segment (very long
 * blocks contain pieces that contain the spans). Signs after a segment are CSS and are not counted.
 */
type TextPlace = { readonly node: Node; readonly offset: number }

/** The offset of a DOM position; null if it is outside the drawn text. */
export function offsetOf(root: HTMLElement, blocks: readonly TextRange[], place: TextPlace): number | null {
  if (place.node === root) return edgeOf(blocks, drawnBlocks(root), place.offset * blocksTogether)
  if (place.node.parentNode === root)
    return edgeOf(
      blocks,
      drawnBlocks(root),
      [...root.children].indexOf(place.node as Element) * blocksTogether + place.offset,
    )
  const element = blockElementOf(root, place.node)
  const block = element && blocks[Number(element.dataset.block)]
  if (!element || !block) return null
  const piece = pieceAround(place.node)
  const before = document.createRange()
  before.setStart(piece ?? element, 0)
  before.setEnd(place.node, place.offset)
  return Math.min(block.end, block.start + (piece ? fromOf(piece) : 0) + before.toString().length)
}

/** The DOM position of an offset; null if its block is not drawn. At the boundary of two segments, `side` chooses the segment. */
export function placeOf(
  root: HTMLElement,
  blocks: readonly TextRange[],
  block: number,
  offset: number,
  side: 'before' | 'after',
): TextPlace | null {
  const element = blockElement(root, block)
  const range = blocks[block]
  if (!element || !range) return null
  let left = Math.max(0, Math.min(offset, range.end) - range.start)
  const pieces = piecesIn(element)
  // The boundary of two pieces is treated like the boundary of two segments.
  const piece = pieces.findLast((one) => (side === 'after' ? fromOf(one) <= left : fromOf(one) < left)) ?? pieces[0]
  if (piece) left -= fromOf(piece)
  for (const span of (piece ?? element).children) {
    const text = span.firstChild
    const length = text?.nodeValue?.length ?? 0
    if (text && (left < length || (left === length && (side === 'before' || !span.nextElementSibling))))
      return { node: text, offset: left }
    left -= length
  }
  return null
}

function blockElementOf(root: HTMLElement, node: Node): HTMLElement | null {
  if (!root.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-block]') ?? null
}

/** The offset at the start of a block, or at the end of the last drawn one. */
function edgeOf(blocks: readonly TextRange[], drawn: number, index: number): number | null {
  const block = blocks[index]
  if (block && index < drawn) return block.start
  return blocks[drawn - 1]?.end ?? null
}

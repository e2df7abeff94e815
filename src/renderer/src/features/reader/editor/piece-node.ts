import { $getDocument, ElementNode } from 'lexical'
import { guessedLines } from './block-node.ts'

/** Where a piece stands in its block, and how long it is, in UTF-16 units. */
type PieceShape = { readonly from: number; readonly length: number }

/** A part of a block that is longer than any paragraph (`piecesOf`): it begins a line of its own, and is laid out when it comes into sight. */
export class PieceNode extends ElementNode {
  shape: PieceShape = { from: 0, length: 0 }

  override $config() {
    return this.config('piece', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.shape = previous.shape
  }

  override isInline(): boolean {
    return true
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('span')
    element.className = 'piece'
    element.dataset.from = String(this.shape.from)
    element.style.containIntrinsicSize = `auto none auto ${guessedLines(this.shape.length)}lh`
    return element
  }

  override updateDOM(): boolean {
    return false
  }
}

export function $createPiece(shape: PieceShape): PieceNode {
  const node = new PieceNode()
  node.shape = shape
  return node
}

/** The piece that a node of the text stands in, where its block is painted in several. */
export function pieceAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.piece') ?? null
}

/** The pieces of a drawn block; none where it is painted as a whole. */
export function piecesIn(block: HTMLElement): readonly HTMLElement[] {
  const { children } = block
  return children[0]?.className === 'piece' ? ([...children] as HTMLElement[]) : []
}

/** Where a piece begins in its block, in UTF-16 units. */
export function fromOf(piece: HTMLElement): number {
  return Number(piece.dataset.from)
}

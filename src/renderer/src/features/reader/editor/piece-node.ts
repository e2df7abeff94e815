import { $getDocument, ElementNode } from 'lexical'
import { guessedLines } from './block-node.ts'

/** The start of a piece in its block and its length, in UTF-16 units. */
type PieceShape = { readonly from: number; readonly length: number }

/** A part of a block that is longer than any paragraph (`piecesOf`). It begins on a new line and is laid out only in sight. */
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

/** The piece that contains a DOM node; null if its block is drawn as a whole. */
export function pieceAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('.piece') ?? null
}

/** The pieces of a drawn block; empty if it is drawn as a whole. */
export function piecesIn(block: HTMLElement): readonly HTMLElement[] {
  const { children } = block
  return children[0]?.className === 'piece' ? ([...children] as HTMLElement[]) : []
}

/** The start of a piece in its block, in UTF-16 units. */
export function fromOf(piece: HTMLElement): number {
  return Number(piece.dataset.from)
}

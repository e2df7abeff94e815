import { $getDocument, $getRoot, ElementNode } from 'lexical'
import { BlockNode, guessedHeight } from './block-node.ts'

/**
 * Number of blocks in a stretch. The browser checks each stretch in every frame: with one block in each, that took 9 of the 16 ms of a
 * frame at 300,000 words. With eight it is not measurable, and few more blocks are laid out.
 */
export const blocksTogether = 8

/**
 * Consecutive blocks that are laid out together, or not at all while out of sight; then their height is estimated. Not part of the text.
 */
export class StretchNode extends ElementNode {
  guess = 0

  override $config() {
    return this.config('stretch', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.guess = previous.guess
  }

  /** Each block gets its own text direction, like a child of the root. */
  override isShadowRoot(): boolean {
    return true
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('div')
    element.className = 'stretch'
    this.applyGuess(element)
    return element
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if (this.guess !== previous.guess) this.applyGuess(element)
    return false
  }

  private applyGuess(element: HTMLElement): void {
    element.style.containIntrinsicSize = `auto none auto ${this.guess}px`
  }
}

/** The node of a block; null if it is not drawn. */
export function $blockNode(index: number): BlockNode | null {
  const stretch = $getRoot().getChildAtIndex(Math.floor(index / blocksTogether))
  const block = stretch instanceof StretchNode ? stretch.getChildAtIndex(index % blocksTogether) : null
  return block instanceof BlockNode ? block : null
}

/** Appends a block after the last one. */
export function $appendBlock(block: BlockNode): void {
  const root = $getRoot()
  const last = root.getLastChild()
  const isFull = !(last instanceof StretchNode) || last.getChildrenSize() === blocksTogether
  const stretch = isFull ? new StretchNode() : last.getWritable()
  stretch.guess += guessedHeight(block.shape)
  stretch.append(block)
  if (isFull) root.append(stretch)
}

/** The element of a block; null if it is not drawn. */
export function blockElement(root: HTMLElement, index: number): HTMLElement | null {
  const stretch = root.children[Math.floor(index / blocksTogether)]
  return (stretch?.children[index % blocksTogether] as HTMLElement | undefined) ?? null
}

export function drawnBlocks(root: HTMLElement): number {
  const last = root.lastElementChild
  return last ? (root.childElementCount - 1) * blocksTogether + last.childElementCount : 0
}

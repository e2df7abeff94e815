import { $getDocument, $getRoot, ElementNode } from 'lexical'
import { BlockNode, guessedHeight } from './block-node.ts'

/**
 * How many blocks are laid out, or left out of the layout, together. The browser looks at each such element in every frame:
 * at one a block that took 9 of the 16 ms of a frame at 300,000 words; at eight it is not to be measured, and few more are drawn.
 */
export const blocksTogether = 8

/** Some blocks in a row that are in sight together, or not laid out together; then their height is guessed. It is no part of the text. */
export class StretchNode extends ElementNode {
  guess = 0

  override $config() {
    return this.config('stretch', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.guess = previous.guess
  }

  /** Each of its blocks finds its own direction, as a child of the root does. */
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

/** The node of a block; null while it is not drawn. */
export function $blockNode(index: number): BlockNode | null {
  const stretch = $getRoot().getChildAtIndex(Math.floor(index / blocksTogether))
  const block = stretch instanceof StretchNode ? stretch.getChildAtIndex(index % blocksTogether) : null
  return block instanceof BlockNode ? block : null
}

/** Appends a block behind the last one. */
export function $appendBlock(block: BlockNode): void {
  const root = $getRoot()
  const last = root.getLastChild()
  const isFull = !(last instanceof StretchNode) || last.getChildrenSize() === blocksTogether
  const stretch = isFull ? new StretchNode() : last.getWritable()
  stretch.guess += guessedHeight(block.shape)
  stretch.append(block)
  if (isFull) root.append(stretch)
}

/** The element of a block; null while it is not drawn. */
export function blockElement(root: HTMLElement, index: number): HTMLElement | null {
  const stretch = root.children[Math.floor(index / blocksTogether)]
  return (stretch?.children[index % blocksTogether] as HTMLElement | undefined) ?? null
}

/** How many blocks are drawn. */
export function drawnBlocks(root: HTMLElement): number {
  const last = root.lastElementChild
  return last ? (root.childElementCount - 1) * blocksTogether + last.childElementCount : 0
}

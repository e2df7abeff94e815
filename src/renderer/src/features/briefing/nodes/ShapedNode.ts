import {
  $createParagraphNode,
  type DOMConversionMap,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  type SerializedElementNode,
} from 'lexical'
import { deepestItem, type Shape } from '#shared/briefing/rich-text.ts'

type SerializedShaped = SerializedElementNode & { readonly shape: Shape }

/**
 * A paragraph with a shape: a heading within a section, a quotation, or an item of a list. A list is a run of items, a block each, so that every
 * block is a row of the library and can be moved, deleted and brought back alone.
 */
export class ShapedNode extends ElementNode {
  shape: Shape = { type: 'quote' }

  override $config() {
    return this.config('shaped', { extends: ElementNode, importDOM: conversions })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.shape = previous.shape
  }

  getShape(): Shape {
    return this.getLatest().shape
  }

  setShape(shape: Shape): this {
    const self = this.getWritable()
    self.shape = shape
    return self
  }

  override exportJSON(): SerializedShaped {
    return { ...super.exportJSON(), type: 'shaped', version: 1, shape: this.getShape() }
  }

  override createDOM(): HTMLElement {
    const { shape } = this
    const element = document.createElement(tagOf(shape))
    element.className = classOf(shape)
    element.dir = 'auto'
    if (shape.type === 'item') element.setAttribute('role', 'listitem')
    return element
  }

  override updateDOM(previous: this): boolean {
    return tagOf(previous.shape) !== tagOf(this.shape) || classOf(previous.shape) !== classOf(this.shape)
  }

  /** Enter goes on with the list; behind a heading or a quotation it begins a paragraph. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): LexicalNode {
    const { type } = this.getShape()
    const next = type === 'item' ? $createShapedNode(this.getShape()) : $createParagraphNode()
    this.insertAfter(next, restoreSelection)
    return next
  }

  /** Backspace at the start: an item comes out a level, then becomes a paragraph, as the others do at once. */
  override collapseAtStart(): boolean {
    $outdent(this)
    return true
  }

  override canIndent(): boolean {
    return false
  }
}

/** Headings, quotations and list items of pasted HTML. */
const conversions: DOMConversionMap = Object.fromEntries(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'li'].map((tag) => [
    tag,
    () => ({
      conversion: (element: HTMLElement) => ({ node: $createShapedNode(shapeOf(element)) }),
      priority: 1 as const,
    }),
  ]),
)

function shapeOf(element: HTMLElement): Shape {
  const tag = element.tagName.toLowerCase()
  if (tag === 'blockquote') return { type: 'quote' }
  if (tag !== 'li') return { type: 'heading', level: tag === 'h1' || tag === 'h2' ? 1 : 2 }
  let lists = 0
  for (let around = element.parentElement; around; around = around.parentElement)
    if (/^(?:ul|ol)$/iu.test(around.tagName)) lists += 1
  return {
    type: 'item',
    ordered: element.parentElement?.tagName.toLowerCase() === 'ol',
    level: Math.min(Math.max(lists - 1, 0), deepestItem),
  }
}

function tagOf(shape: Shape): 'h3' | 'h4' | 'blockquote' | 'div' {
  if (shape.type === 'heading') return shape.level === 1 ? 'h3' : 'h4'
  return shape.type === 'quote' ? 'blockquote' : 'div'
}

function classOf(shape: Shape): string {
  return shape.type === 'item' ? `item ${shape.ordered ? 'numbered' : 'bulleted'} level-${shape.level}` : 'own'
}

/** An item one level out; at the outermost, and for other shapes, a paragraph with the same words. */
export function $outdent(node: ShapedNode): void {
  const shape = node.getShape()
  if (shape.type === 'item' && shape.level > 0) node.setShape({ ...shape, level: shape.level - 1 })
  else node.replace($createParagraphNode(), true)
}

/** An item one level deeper, if it can be. */
export function $indent(node: ShapedNode): void {
  const shape = node.getShape()
  if (shape.type === 'item' && shape.level < deepestItem) node.setShape({ ...shape, level: shape.level + 1 })
}

export function $createShapedNode(shape: Shape): ShapedNode {
  const node = new ShapedNode()
  node.shape = shape
  return node
}

export function $isShapedNode(node: LexicalNode | null | undefined): node is ShapedNode {
  return node instanceof ShapedNode
}

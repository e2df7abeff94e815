import { type EditorConfig, type LexicalEditor, TextNode } from 'lexical'
import { plainLook, type SegmentLook } from '#shared/marks/segment-look.ts'

/** A run of source text with one set of marks: one text node, one span. Its text never changes. */
export class SegmentNode extends TextNode {
  look: SegmentLook = plainLook

  override $config() {
    return this.config('segment', { extends: TextNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.look = previous.look
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const span = super.createDOM(config, editor)
    wear(span, this.look)
    return span
  }

  override updateDOM(previous: this, span: HTMLElement, config: EditorConfig): boolean {
    if (this.look !== previous.look) wear(span, this.look)
    return super.updateDOM(previous, span, config)
  }
}

export function $createSegment(text: string, look: SegmentLook): SegmentNode {
  const node = new SegmentNode(text)
  node.look = look
  return node
}

function wear(span: HTMLElement, { classes, sign }: SegmentLook): void {
  if (classes === '') span.removeAttribute('class')
  else span.className = classes
  if (sign === '') delete span.dataset.sign
  else span.dataset.sign = sign
}

import { DecoratorNode, type LexicalNode, type SerializedLexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import { FootnoteMark } from './FootnoteMark.tsx'

type SerializedFootnote = SerializedLexicalNode & { readonly text: string }

/** A footnote in a sentence: a mark, which opens its words, and is deleted like a letter. */
export class FootnoteNode extends DecoratorNode<ReactNode> {
  text = ''

  override $config() {
    return this.config('footnote', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.text = previous.text
  }

  getText(): string {
    return this.getLatest().text
  }

  setText(text: string): this {
    const self = this.getWritable()
    self.text = text
    return self
  }

  override exportJSON(): SerializedFootnote {
    return { ...super.exportJSON(), type: 'footnote', version: 1, text: this.getText() }
  }

  override createDOM(): HTMLElement {
    const span = document.createElement('span')
    span.className = 'footnote'
    return span
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return false
  }

  override decorate(): ReactNode {
    return <FootnoteMark text={this.getText()} nodeKey={this.getKey()} />
  }
}

export function $createFootnoteNode(text: string): FootnoteNode {
  const node = new FootnoteNode()
  node.text = text
  return node
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode
}

import { type EditorConfig, type LexicalNode, TextNode } from 'lexical'

/** The likelihood term in a judgement's sentence, bold as in print. It is found again as the sentence changes and stored as plain text. */
export class TermNode extends TextNode {
  override $config() {
    return this.config('term', { extends: TextNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.classList.add('term')
    return element
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }

  override isTextEntity(): boolean {
    return true
  }
}

export function $createTermNode(text: string, format: number): TermNode {
  return new TermNode(text).setFormat(format)
}

export function $isTermNode(node: LexicalNode | null | undefined): node is TermNode {
  return node instanceof TermNode
}

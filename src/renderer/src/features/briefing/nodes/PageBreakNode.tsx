import { DecoratorNode, type LexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import { strings } from '../strings.tsx'

/** What follows begins on a new page. */
export class PageBreakNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('page-break', { extends: DecoratorNode })
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'page-break-mark'
    return block
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override decorate(): ReactNode {
    return <span>{strings.pageBreak}</span>
  }
}

export function $createPageBreakNode(): PageBreakNode {
  return new PageBreakNode()
}

export function $isPageBreakNode(node: LexicalNode | null | undefined): node is PageBreakNode {
  return node instanceof PageBreakNode
}

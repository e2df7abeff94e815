import { DecoratorNode, type LexicalNode, type SerializedLexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import type { Id } from '#shared/model/id.ts'
import { CitationMark } from './CitationMark.tsx'

type SerializedCitation = SerializedLexicalNode & { readonly claim: Id }

/** A citation in a sentence: shows the place of the claim ("[1 ¶3f]") and is deleted like a letter. */
export class CitationNode extends DecoratorNode<ReactNode> {
  claim: Id = ''

  override $config() {
    return this.config('citation', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.claim = previous.claim
  }

  getClaim(): Id {
    return this.getLatest().claim
  }

  override exportJSON(): SerializedCitation {
    return { ...super.exportJSON(), type: 'citation', version: 1, claim: this.getClaim() }
  }

  override createDOM(): HTMLElement {
    const span = document.createElement('span')
    span.className = 'citation'
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
    return <CitationMark claim={this.getClaim()} nodeKey={this.getKey()} />
  }
}

export function $createCitationNode(claim: Id): CitationNode {
  const node = new CitationNode()
  node.claim = claim
  return node
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode
}

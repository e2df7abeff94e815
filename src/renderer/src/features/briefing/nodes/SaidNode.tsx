import { DecoratorNode, type LexicalNode, type SerializedLexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import type { Id } from '#shared/model/id.ts'
import { SaidBlock } from './SaidBlock.tsx'

type SerializedSaid = SerializedLexicalNode & { readonly claim: Id }

/** A claim as it will be printed. Its words come from the claim and cannot be edited here, so that no speaker is misquoted. */
export class SaidNode extends DecoratorNode<ReactNode> {
  claim: Id = ''

  override $config() {
    return this.config('said', { extends: DecoratorNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.claim = previous.claim
  }

  getClaim(): Id {
    return this.getLatest().claim
  }

  override exportJSON(): SerializedSaid {
    return { ...super.exportJSON(), type: 'said', version: 1, claim: this.getClaim() }
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'said'
    return block
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override decorate(): ReactNode {
    return <SaidBlock claim={this.getClaim()} nodeKey={this.getKey()} />
  }
}

export function $createSaidNode(claim: Id): SaidNode {
  const node = new SaidNode()
  node.claim = claim
  return node
}

export function $isSaidNode(node: LexicalNode | null | undefined): node is SaidNode {
  return node instanceof SaidNode
}

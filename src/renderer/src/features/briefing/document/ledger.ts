import { $getRoot, type LexicalNode, type NodeKey } from 'lexical'
import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import { inlinesOf } from '#shared/briefing/rich-text.ts'
import { type Id, newId } from '#shared/model/id.ts'
import { $bodyOf } from '../nodes/rich-nodes.ts'
import { $isSectionNode } from '../nodes/SectionNode.ts'
import { assignOrders } from '#shared/briefing/order-keys.ts'

/**
 * Maps the editor's nodes to the library's blocks, and records the library's version of each block.
 * A block's id belongs to its node's key: the editor makes a new key when it splits, pastes or rebuilds a block, so ids are never used
 * twice.
 */
export type Ledger = {
  readonly idOf: Map<NodeKey, Id>
  readonly keyOf: Map<Id, NodeKey>
  readonly orderOf: Map<NodeKey, string>
  readonly blocks: Map<Id, BriefingBlock>
  readonly judgements: Map<Id, Judgement>
  /** Blocks that may differ from the library's version. */
  readonly dirty: Set<NodeKey>
}

export function createLedger(): Ledger {
  return {
    idOf: new Map(),
    keyOf: new Map(),
    orderOf: new Map(),
    blocks: new Map(),
    judgements: new Map(),
    dirty: new Set(),
  }
}

/** Records a block of the library under the key of its new node. */
export function enter(ledger: Ledger, key: NodeKey, block: BriefingBlock): void {
  ledger.idOf.set(key, block.id)
  ledger.keyOf.set(block.id, key)
  ledger.orderOf.set(key, block.order)
}

/** Gives each new block an id and each new or moved block an order, and marks these as changed. */
export function $nameBlocks(ledger: Ledger): void {
  for (const section of $getRoot().getChildren()) {
    if (!$isSectionNode(section)) continue
    const blocks = section.getChildren()
    const orders = assignOrders(blocks.map((block) => ledger.orderOf.get(block.getKey()) ?? null))
    for (const [at, node] of blocks.entries()) {
      const key = node.getKey()
      const id = ledger.idOf.get(key) ?? newId()
      const order = orders[at]!
      ledger.idOf.set(key, id)
      ledger.keyOf.set(id, key)
      ledger.orderOf.set(key, order)
      const known = ledger.blocks.get(id)
      if (known?.order !== order || known.section !== section.getSection().key) ledger.dirty.add(key)
    }
  }
}

/** The block for a node in its current state; null if the node is no block or has no id yet. */
export function $blockFor(ledger: Ledger, node: LexicalNode): BriefingBlock | null {
  const section = node.getParent()
  const id = ledger.idOf.get(node.getKey())
  const order = ledger.orderOf.get(node.getKey())
  if (!$isSectionNode(section) || id === undefined || order === undefined) return null
  return { id, section: section.getSection().key, order, body: $bodyOf(node) }
}

export function sameBlock(a: BriefingBlock | undefined, b: BriefingBlock | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && fingerprint(a) === fingerprint(b))
}

export function sameJudgement(a: Judgement | undefined, b: Judgement | undefined): boolean {
  return (
    a?.likelihood === b?.likelihood &&
    a?.confidence === b?.confidence &&
    a?.confidenceReason === b?.confidenceReason &&
    a?.wouldChange === b?.wouldChange
  )
}

function fingerprint({ section, order, body }: BriefingBlock): string {
  const inlines = inlinesOf(body).map((inline) =>
    inline.type === 'text' ? [inline.text, inline.format] : inline.type === 'citation' ? inline.claim : inline,
  )
  const { children: _, ...own } = { children: [], ...body }
  return JSON.stringify([section, order, own, inlines])
}

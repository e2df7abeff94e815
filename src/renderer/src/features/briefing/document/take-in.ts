import { $getNodeByKey, $getSelection, $isElementNode, type LexicalNode, type NodeKey } from 'lexical'
import type { BriefingBlock, BriefingView, Judgement } from '#shared/briefing/briefing-view.ts'
import type { Id } from '#shared/model/id.ts'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $createBlock, $nodesOf } from '../nodes/rich-nodes.ts'
import { $isShapedNode } from '../nodes/ShapedNode.ts'
import type { SectionNode } from '../nodes/SectionNode.ts'
import { $placeCaret, $readCaret } from './block-caret.ts'
import { $fitSections } from './fixed-sections.ts'
import { enter, type Ledger, sameBlock, sameJudgement } from './ledger.ts'

/** The tag of updates that come from the library and are not typed. */
export const fromLibrary = 'from-library'

/**
 * Updates the editor to the library's version, changing only blocks that differ from the library's previous version. A block changed here
 * since then keeps its change, which the next burst saves. The caret stays in its block.
 */
export function $takeIn(view: BriefingView, ledger: Ledger): void {
  const caret = $getSelection() === null ? null : $readCaret()
  const neighbours = caret ? $neighboursOf(caret.block) : []
  const judgements = new Map(view.judgements.map((judgement) => [judgement.id, judgement]))
  const incoming = new Map(view.blocks.map((block) => [block.id, block]))
  const moved = new Set<SectionNode>()
  const affected = new Set<NodeKey>()

  for (const id of ledger.blocks.keys()) {
    if (incoming.has(id)) continue
    ledger.blocks.delete(id)
    const key = ledger.keyOf.get(id)
    // The section stays, also when this was its only block: what comes in goes into it.
    if (key !== undefined && !ledger.dirty.has(key)) $getNodeByKey(key)?.remove(true)
  }
  const sections = $fitSections(view.sections)
  for (const block of view.blocks) {
    const before = ledger.blocks.get(block.id)
    ledger.blocks.set(block.id, block)
    const judgement = block.body.type === 'judgement' ? judgements.get(block.body.judgement) : undefined
    const sameValues = !judgement || sameJudgement(ledger.judgements.get(judgement.id), judgement)
    if (judgement) ledger.judgements.set(judgement.id, judgement)
    const key = ledger.keyOf.get(block.id)
    const node = key === undefined ? null : $getNodeByKey(key)
    if (node !== null && (ledger.dirty.has(node.getKey()) || (sameBlock(before, block) && sameValues))) continue
    if (node) affected.add(node.getKey())
    const shown = $show(block, judgement, node, ledger)
    const section = sections.get(block.section)
    if (!section) continue
    if (!shown.getParent()?.is(section)) section.append(shown)
    moved.add(section)
  }
  for (const section of moved) $sort(section, ledger)
  if (caret && $isDisturbed(caret.block, affected)) $bringBack(caret.block, caret.offset, neighbours, ledger)
}

/** Replaces the content of a block's node, or creates the node. */
function $show(
  block: BriefingBlock,
  judgement: Judgement | undefined,
  node: LexicalNode | null,
  ledger: Ledger,
): LexicalNode {
  const { body } = block
  if (node !== null && $isElementNode(node) && 'children' in body && node.getType() === body.type) {
    node.clear().append(...$nodesOf(body.children))
    if ($isJudgementNode(node)) {
      if (judgement) node.setJudgement(judgement)
      node.setQuestion((body.type === 'judgement' && body.question) || null)
    }
    if (body.type === 'shaped' && $isShapedNode(node)) node.setShape(body.shape)
    enter(ledger, node.getKey(), block)
    return node
  }
  const made = $createBlock(body, judgement)
  node?.replace(made)
  enter(ledger, made.getKey(), block)
  return made
}

/** Sorts a section's blocks into the library's order. A block unknown to the library stays after the block that it followed. */
function $sort(section: SectionNode, ledger: Ledger): void {
  const children = section.getChildren()
  const isKnown = (node: LexicalNode) => ledger.blocks.has(ledger.idOf.get(node.getKey()) ?? '')
  const groups: { order: string; nodes: LexicalNode[] }[] = [{ order: '', nodes: [] }]
  for (const child of children) {
    if (isKnown(child)) groups.push({ order: ledger.orderOf.get(child.getKey()) ?? '', nodes: [child] })
    else groups.at(-1)!.nodes.push(child)
  }
  const sorted = groups
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .flatMap((group) => group.nodes)
  const placeholder =
    sorted.length > 1 && sorted.some(isKnown) ? sorted.filter((node) => isKnown(node) || !$isEmpty(node)) : sorted
  for (const node of sorted) if (!placeholder.includes(node)) node.remove()
  if (placeholder.some((node, at) => !node.is(children[at] ?? null))) section.append(...placeholder)
}

function $isEmpty(node: LexicalNode): boolean {
  return $isElementNode(node) && node.isEmpty()
}

function $neighboursOf(key: NodeKey): NodeKey[] {
  const node = $getNodeByKey(key)
  return [node?.getPreviousSibling(), node?.getNextSibling()].flatMap((sibling) => sibling?.getKey() ?? [])
}

/** Whether the block was replaced or removed; otherwise the caret is left alone. */
function $isDisturbed(key: NodeKey, affected: ReadonlySet<NodeKey>): boolean {
  return affected.has(key) || $getNodeByKey(key)?.isAttached() !== true
}

/** Puts the caret into its own block, else into the block's replacement, else into a neighbour. */
function $bringBack(key: NodeKey, offset: number, neighbours: readonly NodeKey[], ledger: Ledger): void {
  const id: Id | undefined = ledger.idOf.get(key)
  const own = $getNodeByKey(key)?.isAttached() ? key : id === undefined ? undefined : ledger.keyOf.get(id)
  for (const candidate of [own, ...neighbours]) {
    const node = candidate === undefined ? null : $getNodeByKey(candidate)
    if (!node?.isAttached()) continue
    if ($isElementNode(node)) $placeCaret(node, candidate === own ? offset : Number.MAX_SAFE_INTEGER)
    return
  }
}

import {
  $createParagraphNode,
  $isParagraphNode,
  type LexicalNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isRangeSelection,
  $getSelection,
  type NodeKey,
  type PointType,
} from 'lexical'
import { statedView } from '#shared/briefing/our-view.ts'
import type { Shape } from '#shared/briefing/rich-text.ts'
import { isWritten, type SectionKind } from '#shared/briefing/sections.ts'
import { type Id, newId } from '#shared/model/id.ts'
import type { OurView } from '#shared/questions/question-view.ts'
import { $createCitationNode, $isCitationNode } from '../nodes/CitationNode.tsx'
import { $createJudgementNode, $isJudgementNode, emptyJudgement, type JudgementNode } from '../nodes/JudgementNode.ts'
import { $createSaidNode, $isSaidNode, type SaidNode } from '../nodes/SaidNode.tsx'
import { $createFootnoteNode } from '../nodes/FootnoteNode.tsx'
import { $createPageBreakNode } from '../nodes/PageBreakNode.tsx'
import { $createShapedNode, $isShapedNode } from '../nodes/ShapedNode.ts'
import { $isSectionNode, type SectionNode } from '../nodes/SectionNode.ts'
import { $nodesOf } from '../nodes/rich-nodes.ts'
import { $blockAround, $placeCaret } from './block-caret.ts'
import { $sectionOf } from './fixed-sections.ts'
import { sameJudgement } from './ledger.ts'

/**
 * Adds a judgement after the one at the caret, or at the end, and puts the caret into it. An empty judgement there is reused. Returns false
 * if the briefing has no section for judgements.
 */
export function $newJudgement(): boolean {
  const judgement = $judgementToWrite()
  judgement?.selectStart()
  return judgement !== null
}

/**
 * Inserts our view of a question as a judgement where a new one would stand, or finds the one that states it, and puts the caret behind it.
 * Returns null if the briefing has no section for judgements.
 */
export function $insertView(question: Id, view: OurView): { readonly key: NodeKey; readonly isNew: boolean } | null {
  const stating = $getRoot()
    .getChildren()
    .flatMap((section) => ($isSectionNode(section) ? section.getChildren() : []))
    .find((block) => $isJudgementNode(block) && block.getQuestion() === question)
  const node = stating ?? $judgementToWrite($isBlank)
  if (!$isJudgementNode(node)) return null
  if (!stating) {
    const { body, values } = statedView(question, view, node.getJudgement().id)
    node
      .append(...$nodesOf(body.children))
      .setJudgement(values)
      .setQuestion(question)
  }
  node.selectEnd()
  return { key: node.getKey(), isNew: !stating }
}

/** Whether nothing is said in a judgement yet; one with a likelihood or a reason waits for a sentence of its own. */
function $isBlank(node: JudgementNode): boolean {
  return node.isEmpty() && sameJudgement(node.getJudgement(), emptyJudgement(node.getJudgement().id))
}

/**
 * A judgement to write into: the one at the caret or the last one if it is blank, else a new one behind it. Null if the briefing has no section
 * for them.
 */
function $judgementToWrite(isBlank = (node: JudgementNode) => node.isEmpty()): JudgementNode | null {
  const around = $blockAround($getSelection()?.getNodes()[0] ?? null)
  const section = $isJudgementNode(around) ? $sectionOf(around) : $sectionFor('judgements')
  if (section === null) return null
  const after = $isJudgementNode(around) ? around : section.getLastChild()
  if ($isJudgementNode(after) && isBlank(after)) return after
  const target = $createJudgementNode(emptyJudgement(newId()))
  if (after) after.insertAfter(target)
  else section.append(target)
  return target
}

/**
 * Inserts a claim as a block of its own: after the block at the caret where such blocks can stand, else at the end of "What was said". Returns null
 * if the briefing has no place for it.
 */
export function $insertSaid(claim: Id): SaidNode | null {
  const around = $blockAround($getSelection()?.getNodes()[0] ?? null)
  const here = around && $sectionOf(around)
  const section = here && takesSaid(here.getSection().kind) ? here : $sectionFor('said')
  if (section === null) return null
  const after = around && $sectionOf(around)?.is(section) ? around : section.getLastChild()
  const node = $createSaidNode(claim)
  if ($isElementNode(after) && after.isEmpty()) after.replace(node)
  else if (after) after.insertAfter(node)
  else section.append(node)
  return node
}

/** Whether a claim can stand as a block of its own in a section of this kind. */
function takesSaid(kind: SectionKind): boolean {
  return isWritten(kind) && kind !== 'judgements' && kind !== 'lead' && kind !== 'why'
}

export function $isInSaid(): boolean {
  const around = $blockAround($getSelection()?.getNodes()[0] ?? null)
  const section = around && $sectionOf(around)
  return section !== null && takesSaid(section.getSection().kind)
}

/** Whether the caret is in words, where a citation can stand. */
export function $canCite(): boolean {
  const selection = $getSelection()
  return $isRangeSelection(selection) && $isElementNode($blockAround(selection.getNodes()[0] ?? null))
}

/** Cites a claim at the caret. Without one in words it does nothing: no place is chosen for the person. */
export function $cite(claim: Id): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !$canCite()) return
  const point = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(point.key, point.offset, point.type)
  selection.focus.set(point.key, point.offset, point.type)
  if (!$isCitedAt(selection.anchor, claim)) selection.insertNodes([$createCitationNode(claim)])
}

/** Moves the block at the caret one position up or down within its section; returns false at either end. */
export function $moveBlock(by: 1 | -1): boolean {
  const block = $blockAround($getSelection()?.getNodes()[0] ?? null)
  const other = by < 0 ? block?.getPreviousSibling() : block?.getNextSibling()
  if (!block || !other) return false
  if (by < 0) other.insertBefore(block, false)
  else other.insertAfter(block, false)
  return true
}

/** Adds a block to write in after a claim, which itself holds no caret. */
export function $writeAfter(said: SaidNode): void {
  const next = said.getNextSibling()
  const target = $isElementNode(next) && next.isEmpty() ? next : $createParagraphNode()
  if (!target.isAttached()) said.insertAfter(target)
  target.selectStart()
}

/** From an empty last block goes to the next section, as Enter does. Returns false if the block has words or is not the last. */
export function $onToNextSection(): boolean {
  const selection = $getSelection()
  const block =
    $isRangeSelection(selection) && selection.isCollapsed() ? $blockAround(selection.anchor.getNode()) : null
  if (!$isElementNode(block) || !block.isEmpty() || block.getNextSibling() !== null) return false
  const next = $sectionOf(block)
    ?.getNextSiblings()
    .find((node) => $isSectionNode(node) && isWritten(node.getSection().kind))
  if (!$isSectionNode(next)) return false
  const first = next.getChildren().find((child) => $isElementNode(child) && child.isEmpty()) ?? next.getLastChild()
  if (!first) return false
  if (block.getPreviousSibling() !== null) block.remove()
  if ($isSaidNode(first)) $writeAfter(first)
  else $placeCaret(first, Number.MAX_SAFE_INTEGER)
  return true
}

/** Inserts the likelihood term before the full stop of the sentence: "… by May (likely)." */
export function $sayTerm(key: NodeKey): void {
  const node = $getNodeByKey(key)
  const term = $isJudgementNode(node) ? node.getJudgement().likelihood : null
  if (!$isJudgementNode(node) || term === null) return
  const last = node.getAllTextNodes().at(-1)
  const text = last?.getTextContent().trimEnd() ?? ''
  const stop = /[.!?…]$/u.exec(text)?.[0] ?? ''
  if (last) last.setTextContent(`${text.slice(0, text.length - stop.length)} (${term})${stop}`)
  node.selectEnd()
}

/** Whether one of the citations directly before the caret already cites this claim. */
function $isCitedAt({ key, offset, type }: PointType, claim: Id): boolean {
  const node = $getNodeByKey(key)
  let before =
    type === 'element' && $isElementNode(node)
      ? node.getChildAtIndex(offset - 1)
      : offset === 0
        ? (node?.getPreviousSibling() ?? null)
        : null
  for (; $isCitationNode(before); before = before.getPreviousSibling()) if (before.getClaim() === claim) return true
  return false
}

/** Whether the caret is in a block that can have a shape: any but a judgement. */
export function $canShape(): boolean {
  const block = $blockAtCaret()
  return $isParagraphNode(block) || $isShapedNode(block)
}

/** Gives the block at the caret a shape; null makes it a plain paragraph. */
export function $shapeBlock(shape: Shape | null): void {
  const block = $blockAtCaret()
  if (!$isElementNode(block) || !$canShape()) return
  if (shape !== null && $isShapedNode(block)) block.setShape(shape)
  else block.replace(shape === null ? $createParagraphNode() : $createShapedNode(shape), true)
}

/** Inserts an empty footnote at the caret; its field opens by itself. */
export function $insertFootnote(): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertNodes([$createFootnoteNode('')])
}

/** Begins a page behind the block at the caret, or in its place if it is empty, and puts the caret there. */
export function $insertPageBreak(): void {
  const block = $blockAtCaret()
  if (!$isElementNode(block)) return
  const pageBreak = $createPageBreakNode()
  if (block.isEmpty()) block.replace(pageBreak)
  else block.insertAfter(pageBreak)
  const next = pageBreak.getNextSibling() ?? pageBreak.insertAfter($createParagraphNode())
  if ($isElementNode(next)) next.selectStart()
}

function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null
}

/** The key of the section that holds the caret; null if none does. */
export function $sectionAtCaret(): string | null {
  const around = $blockAround($getSelection()?.getNodes()[0] ?? null)
  return (around && $sectionOf(around)?.getSection().key) ?? null
}

/** The first section of a kind that is written in; null if the briefing has none. */
function $sectionFor(kind: SectionKind): SectionNode | null {
  return (
    $getRoot()
      .getChildren()
      .filter($isSectionNode)
      .find((node) => node.getSection().kind === kind) ?? null
  )
}

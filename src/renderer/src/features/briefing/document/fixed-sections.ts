import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical'
import { isWritten, type Section, type SectionKind } from '#shared/briefing/sections.ts'
import { newId } from '#shared/model/id.ts'
import { $createCitationNode } from '../nodes/CitationNode.tsx'
import { $createJudgementNode, $isJudgementNode, emptyJudgement, JudgementNode } from '../nodes/JudgementNode.ts'
import { $createEmptyBlock } from '../nodes/rich-nodes.ts'
import { $isPageBreakNode } from '../nodes/PageBreakNode.tsx'
import { $isSaidNode } from '../nodes/SaidNode.tsx'
import { $isShapedNode } from '../nodes/ShapedNode.ts'
import { $createSectionNode, $isSectionNode, SectionNode } from '../nodes/SectionNode.ts'

/**
 * Keeps the document's sections intact whatever is deleted, pasted or split: each exists once, in order, those that are written in have at
 * least one block, and each has only blocks of its own kind. `sections` are those of the briefing as the library has it.
 */
export function registerFixedSections(editor: LexicalEditor, sections: () => readonly Section[]): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, () => void $fitSections(sections())),
    editor.registerNodeTransform(SectionNode, $restoreBlocks),
    editor.registerNodeTransform(JudgementNode, $restoreJudgement),
  )
}

export function $sectionOf(block: LexicalNode): SectionNode | null {
  const parent = block.getParent()
  return $isSectionNode(parent) ? parent : null
}

/** Gives the root these sections in this order, and moves what stands elsewhere into the section before it. */
export function $fitSections(sections: readonly Section[]): ReadonlyMap<string, SectionNode> {
  const root = $getRoot()
  const nodes = new Map<string, SectionNode>()
  const strays: { readonly after: string | null; readonly node: LexicalNode }[] = []
  const wanted = new Map(sections.map((section) => [section.key, section]))
  let current: string | null = null
  for (const child of root.getChildren()) {
    const section = $isSectionNode(child) ? wanted.get(child.getSection().key) : undefined
    if ($isSectionNode(child) && section && !nodes.has(section.key)) {
      current = section.key
      nodes.set(current, child)
      if (child.getSection() !== section) child.setSection(section)
    } else strays.push({ after: current, node: child })
  }
  for (const section of sections) {
    if (!nodes.has(section.key)) nodes.set(section.key, $createSectionNode(section))
  }
  const ordered = sections.map(({ key }) => nodes.get(key)!)
  if (strays.length > 0) $takeInStrays(strays, ordered)
  if (root.getChildrenSize() !== ordered.length || ordered.some((node, at) => !node.is(root.getChildAtIndex(at))))
    root.append(...ordered)
  for (const node of ordered) $restoreBlocks(node)
  return nodes
}

/** Moves blocks that stand outside of the sections into the last written section before them, or the first. */
function $takeInStrays(
  strays: readonly { readonly after: string | null; readonly node: LexicalNode }[],
  ordered: readonly SectionNode[],
): void {
  const written = ordered.filter((node) => isWritten(node.getSection().kind))
  for (const { after, node } of strays) {
    const at = ordered.findIndex((section) => section.getSection().key === after)
    const into = written.findLast((section) => ordered.indexOf(section) <= at) ?? written[0]
    const blocks = $isSectionNode(node) ? node.getChildren() : [node]
    into?.append(...blocks)
    if ($isSectionNode(node)) node.remove()
    else if (!into) node.remove()
  }
}

function $restoreBlocks(node: SectionNode): void {
  const { kind } = node.getSection()
  if (!isWritten(kind)) return $moveOut(node)
  for (const child of node.getChildren()) $fit(child, kind)
  if (node.isEmpty()) node.append($createEmptyBlock(kind))
}

/** Moves what came into a section that is computed only into the written section before it, or the first one. */
function $moveOut(node: SectionNode): void {
  if (node.isEmpty()) return
  const into = $writtenNear(node)
  if (into) into.append(...node.getChildren())
  else node.clear()
}

/** The written section before this one, else the first behind it; itself if it is written. Null if the briefing has none. */
export function $writtenNear(node: SectionNode): SectionNode | null {
  if (isWritten(node.getSection().kind)) return node
  return (
    node.getPreviousSiblings().findLast($isWrittenSection) ?? node.getNextSiblings().find($isWrittenSection) ?? null
  )
}

export function $isWrittenSection(node: LexicalNode): node is SectionNode {
  return $isSectionNode(node) && isWritten(node.getSection().kind)
}

/** Converts a block to one that its section allows, without losing a word. */
function $fit(block: LexicalNode, section: SectionKind): void {
  const isForJudgements = section === 'judgements'
  if ($isSaidNode(block)) {
    if (isForJudgements) block.replace($createEmptyBlock(section).append($createCitationNode(block.getClaim())))
  } else if ($isPageBreakNode(block)) {
    if (isForJudgements) block.remove()
  } else if (!$isElementNode(block) || block.isInline()) {
    const around = $createEmptyBlock(section)
    block.insertBefore(around)
    around.append(block)
  } else if (isForJudgements && !$isJudgementNode(block))
    block.replace($createJudgementNode(emptyJudgement(newId())), true)
  else if (!isForJudgements && !$isParagraphNode(block) && !$isShapedNode(block))
    block.replace($createParagraphNode(), true)
}

/** A copied judgement gets a record of its own with the same values. */
function $restoreJudgement(node: JudgementNode): void {
  const { id } = node.getJudgement()
  for (let other = node.getPreviousSibling(); other !== null; other = other.getPreviousSibling()) {
    if ($isJudgementNode(other) && other.getJudgement().id === id) {
      node.setJudgement({ id: newId() })
      return
    }
  }
}

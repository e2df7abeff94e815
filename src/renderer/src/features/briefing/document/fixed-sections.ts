import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical'
import { type BriefingSection, briefingSections } from '#shared/briefing/briefing-view.ts'
import { newId } from '#shared/model/id.ts'
import { $createCitationNode } from '../nodes/CitationNode.tsx'
import { $createJudgementNode, $isJudgementNode, emptyJudgement, JudgementNode } from '../nodes/JudgementNode.ts'
import { $createEmptyBlock } from '../nodes/rich-nodes.ts'
import { $isSaidNode } from '../nodes/SaidNode.tsx'
import { $createSectionNode, $isSectionNode, SectionNode } from '../nodes/SectionNode.ts'

/**
 * Keeps the document's four sections intact whatever is deleted, pasted or split: each exists once, in order, has at least one block, and
 * only blocks of its own kind.
 */
export function registerFixedSections(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $restoreSections),
    editor.registerNodeTransform(SectionNode, $restoreBlocks),
    editor.registerNodeTransform(JudgementNode, $restoreJudgement),
  )
}

export function $sectionOf(block: LexicalNode): SectionNode | null {
  const parent = block.getParent()
  return $isSectionNode(parent) ? parent : null
}

function $restoreSections(root: RootNode): void {
  const children = root.getChildren()
  const right =
    children.length === briefingSections.length &&
    children.every((child, at) => $isSectionNode(child) && child.getSection() === briefingSections[at])
  if (right) return
  const sections = new Map<BriefingSection, SectionNode>()
  let current: BriefingSection = 'lead'
  const strays: { readonly section: BriefingSection; readonly node: LexicalNode }[] = []
  for (const child of children) {
    if ($isSectionNode(child) && !sections.has(child.getSection())) {
      current = child.getSection()
      sections.set(current, child)
    } else if ($isSectionNode(child)) {
      strays.push(...child.getChildren().map((node) => ({ section: child.getSection(), node })))
      child.remove()
    } else strays.push({ section: current, node: child })
  }
  for (const section of briefingSections) {
    const node = sections.get(section) ?? $createSectionNode(section)
    sections.set(section, node)
    root.append(node)
  }
  for (const { section, node } of strays) sections.get(section)?.append(node)
  for (const node of sections.values()) $restoreBlocks(node)
}

function $restoreBlocks(node: SectionNode): void {
  const section = node.getSection()
  for (const child of node.getChildren()) $fit(child, section)
  if (node.isEmpty()) node.append($createEmptyBlock(section))
}

/** Converts a block to one that its section allows, without losing a word. */
function $fit(block: LexicalNode, section: BriefingSection): void {
  if ($isSaidNode(block)) {
    if (section === 'said') return
    const cited = $createEmptyBlock(section).append($createCitationNode(block.getClaim()))
    block.replace(cited)
  } else if (!$isElementNode(block) || block.isInline()) {
    const around = $createEmptyBlock(section)
    block.insertBefore(around)
    around.append(block)
  } else if (section === 'judgements' && !$isJudgementNode(block))
    block.replace($createJudgementNode(emptyJudgement(newId())), true)
  else if (section !== 'judgements' && !$isParagraphNode(block)) block.replace($createParagraphNode(), true)
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

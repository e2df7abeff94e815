import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import { $isSectionNode } from '../nodes/SectionNode.ts'
import { $sectionOf } from './fixed-sections.ts'

/** A caret position that survives the replacement of nodes. The offset counts characters, and one for each line break or citation. */
type BlockCaret = { readonly block: NodeKey; readonly offset: number }

/** The top-level block that contains a node, or the node itself. */
export function $blockAround(node: LexicalNode | null): LexicalNode | null {
  let current = node
  while (current !== null && $sectionOf(current) === null) current = current.getParent()
  return current
}

export function $readCaret(): BlockCaret | null {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const block = $blockAround(selection.getNodes()[0] ?? null)
    return block ? { block: block.getKey(), offset: 0 } : null
  }
  if (!$isRangeSelection(selection)) return null
  const block = $blockAround(selection.focus.getNode())
  return block ? { block: block.getKey(), offset: $offsetIn(block, selection.focus) } : null
}

/** Takes the person to the end of a block, which may have gone meanwhile. */
export function goToBlock(editor: LexicalEditor, key: NodeKey | null): void {
  // Focus the root first: the editor does not change the caret while one of its fields has the focus.
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    const node = key === null ? null : $getNodeByKey(key)
    if (node) $placeCaret(node, Number.MAX_SAFE_INTEGER)
  })
  editor.focus()
}

/**
 * Selects a range of a block's words, in UTF-16 units of its text as the checks count it: a citation or footnote has none, a line break one.
 */
export function $selectInBlock(block: LexicalNode, start: number, end: number): void {
  if (!$isElementNode(block)) return
  const [from, to] = [$pointInWords(block, start, start === end), $pointInWords(block, end, start === end)]
  if (!from || !to) return
  const selection = $createRangeSelection()
  selection.anchor.set(...from)
  selection.focus.set(...to)
  $setSelection(selection)
}

/** The point at an offset of a block's words. Where nodes without words stand there, it is behind them if `isBehind`. */
function $pointInWords(
  block: ElementNode,
  offset: number,
  isBehind: boolean,
): [NodeKey, number, 'text' | 'element'] | null {
  let rest = offset
  const children = block.getChildren()
  for (const [at, child] of children.entries()) {
    const size = $isTextNode(child) ? child.getTextContentSize() : $isLineBreakNode(child) ? 1 : 0
    const isLast = at === children.length - 1
    if ($isTextNode(child) && (rest < size || (rest === size && (isLast || !isBehind))))
      return [child.getKey(), rest, 'text']
    if (size > rest) return [block.getKey(), at, 'element']
    rest -= size
  }
  return [block.getKey(), children.length, 'element']
}

/** Takes the person to a section: into its last block, or only into sight where nothing is written in it. */
export function goToSection(editor: LexicalEditor, key: string): void {
  const found = editor.getEditorState().read(() => {
    const section = $getRoot()
      .getChildren()
      .find((node) => $isSectionNode(node) && node.getSection().key === key)
    return $isSectionNode(section)
      ? { section: section.getKey(), block: section.getLastChild()?.getKey() ?? null }
      : null
  })
  if (!found) return
  if (found.block !== null) goToBlock(editor, found.block)
  editor.getElementByKey(found.section)?.scrollIntoView({ block: 'start' })
}

/** Puts the caret into a block; an offset beyond its end means the end. */
export function $placeCaret(block: LexicalNode, offset: number): void {
  if (!$isElementNode(block)) {
    block.selectNext()
    return
  }
  let rest = offset
  for (const [index, child] of block.getChildren().entries()) {
    const size = $sizeOf(child)
    if ($isTextNode(child) && rest <= size) return $collapseAt(child.getKey(), rest, 'text')
    if (rest === 0) return $collapseAt(block.getKey(), index, 'element')
    rest -= size
  }
  block.selectEnd()
}

function $offsetIn(block: LexicalNode, point: PointType): number {
  if (!$isElementNode(block)) return 0
  const children = block.getChildren()
  if (point.type === 'element')
    return children
      .slice(0, point.key === block.getKey() ? point.offset : 0)
      .reduce((sum, child) => sum + $sizeOf(child), 0)
  const at = children.findIndex((child) => child.getKey() === point.key)
  return children.slice(0, Math.max(at, 0)).reduce((sum, child) => sum + $sizeOf(child), 0) + point.offset
}

function $sizeOf(node: LexicalNode): number {
  return $isTextNode(node) ? node.getTextContentSize() : 1
}

function $collapseAt(key: NodeKey, offset: number, type: 'text' | 'element'): void {
  const selection = $createRangeSelection()
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
  $setSelection(selection)
}

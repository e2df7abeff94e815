import {
  $createTextNode,
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from 'lexical'
import { stopBefore } from '#shared/text/stop-before.ts'
import { $isCitationNode } from '../nodes/CitationNode.tsx'
import { $isTermNode } from '../nodes/TermNode.ts'
import { fromLibrary } from './take-in.ts'

/** Puts a full stop that is typed behind citations before them, as it is printed. What comes from the library stays as it is stored. */
export function registerStopBeforeCitation(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    if ($hasUpdateTag(fromLibrary) || !$isCitationNode(node.getPreviousSibling())) return
    let before: LexicalNode | null = node.getPreviousSibling()
    while ($isCitationNode(before)) before = before.getPreviousSibling()
    if (!$isTextNode(before)) return
    const words = before.getTextContent()
    const moved = stopBefore(words, node.getTextContent())
    if (moved === null) return
    const stop = moved.before.slice(words.trimEnd().length)
    // A likelihood term keeps its own node.
    if ($isTermNode(before)) before.insertAfter($createTextNode(stop).setFormat(before.getFormat()))
    else before.setTextContent(moved.before)
    $shorten(node, moved.behind)
  })
}

/** Takes the beginning of a text away; the caret stays between the same letters. */
function $shorten(node: TextNode, text: string): void {
  const selection = $getSelection()
  const points = $isRangeSelection(selection)
    ? [selection.anchor, selection.focus].filter(({ key }) => key === node.getKey())
    : []
  const taken = node.getTextContentSize() - text.length
  const offsets = points.map(({ offset }) => Math.max(0, offset - taken))
  const parent = node.getParentOrThrow().getKey()
  const index = node.getIndexWithinParent()
  if (text === '') node.remove()
  else node.setTextContent(text)
  for (const [at, point] of points.entries()) {
    if (text === '') point.set(parent, index, 'element')
    else point.set(node.getKey(), offsets[at]!, 'text')
  }
}

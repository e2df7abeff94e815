import { $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical'
import { $readCaret } from '../document/block-caret.ts'

/** The citation that is meant where the caret is (`citationNear`); that of a selected claim in what was said. Null where nothing is cited. */
export function citationAtCaret(editor: LexicalEditor): HTMLElement | null {
  const [key, isWhole] = editor
    .getEditorState()
    .read(() => [$readCaret()?.block, $isNodeSelection($getSelection())] as const)
  const block = key === undefined ? null : editor.getElementByKey(key)
  if (!block) return null
  const caret = getSelection()
  if (isWhole || !caret?.focusNode || !block.contains(caret.focusNode)) return citationsIn(block)[0] ?? null
  return citationNear(block, caret.focusNode, caret.focusOffset)
}

/**
 * The citation that a caret in a paragraph stands behind; otherwise the next one, since a sentence is cited at its end; otherwise the last
 * one before it. Null where the paragraph cites nothing.
 */
export function citationNear(block: Element, node: Node, offset: number): HTMLElement | null {
  const caret = document.createRange()
  caret.setStart(node, offset)
  const citations = citationsIn(block)
  const last = citations.findLast((one) => caret.comparePoint(one, 0) < 0)
  if (last && isBehind(last, caret)) return last
  return citations.find((one) => caret.comparePoint(one, 0) >= 0) ?? last ?? null
}

function citationsIn(block: Element): readonly HTMLElement[] {
  return [...block.querySelectorAll<HTMLElement>('.cite')]
}

/** Whether nothing but white space stands between an element and a caret after it. */
function isBehind(element: Element, caret: Range): boolean {
  const between = document.createRange()
  between.setStartAfter(element)
  between.setEnd(caret.startContainer, caret.startOffset)
  return between.toString().trim() === ''
}

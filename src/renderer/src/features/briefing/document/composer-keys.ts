import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
} from 'lexical'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $isPageBreakNode } from '../nodes/PageBreakNode.tsx'
import { $isSaidNode } from '../nodes/SaidNode.tsx'
import { $isShapedNode, $outdent } from '../nodes/ShapedNode.ts'
import { $isSectionNode } from '../nodes/SectionNode.ts'
import { $blockAround, $placeCaret } from './block-caret.ts'
import { $isWrittenSection, $writtenNear } from './fixed-sections.ts'
import { $onToNextSection, $writeAfter } from './gestures.ts'

/** Letters that with Ctrl are commands of the app, as are Alt+arrows; the editor must not handle them itself. */
const appLetters = new Set(['b', 'i', 'u', 'z', 'y'])

/** Leaves keys in the fields of a judgement to these fields, and gives some keys in the text a meaning for its sections. */
export function registerComposerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => event.target !== editor.getRootElement() || isAppKey(event) || $toEnd(event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.shiftKey || !$enter()) return false
        event?.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (event.shiftKey || !$tabToFields(editor)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(SELECTION_CHANGE_COMMAND, $leaveComputed, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $isAtSectionEdge, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null
        if (!$isSaidNode(node) && !$isPageBreakNode(node)) return false
        const selection = $createNodeSelection()
        selection.add(node.getKey())
        $setSelection(selection)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

function isAppKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return appLetters.has(key.toLowerCase())
  return altKey && (key === 'ArrowUp' || key === 'ArrowDown')
}

/** Ctrl+End goes behind the last words; behind these may stand what is computed, where the browser would put the caret. */
function $toEnd(event: KeyboardEvent): boolean {
  if (event.key !== 'End' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return false
  const last = $getRoot().getChildren().findLast($isWrittenSection)?.getLastChild()
  if (!last) return false
  event.preventDefault()
  if ($isElementNode(last)) $placeCaret(last, Number.MAX_SAFE_INTEGER)
  else last.selectNext()
  return true
}

/** A caret that came into a section in which nothing can be written, as a press of the mouse may bring it, goes to the words before it. */
function $leaveComputed(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = selection.anchor.getNode()
  const section = $isSectionNode(node) ? node : null
  // At the root itself, behind the last section.
  const at = section ?? ($isRootNode(node) ? node.getChildAtIndex(selection.anchor.offset - 1) : null)
  if (!$isSectionNode(at)) return false
  const last = $writtenNear(at)?.getLastChild()
  if (last) $placeCaret(last, Number.MAX_SAFE_INTEGER)
  return false
}

/** Tab moves from a judgement's sentence to its likelihood. */
function $tabToFields(editor: LexicalEditor): boolean {
  const block = $blockAround($getSelection()?.getNodes()[0] ?? null)
  const field = $isJudgementNode(block)
    ? editor.getElementByKey(block.getKey())?.querySelector<HTMLElement>('select')
    : null
  field?.focus()
  return field !== null && field !== undefined
}

function $enter(): boolean {
  const selection = $getSelection()
  const said = $isNodeSelection(selection) ? selection.getNodes()[0] : null
  if (!$isSaidNode(said)) return $leaveShape() || $onToNextSection()
  $writeAfter(said)
  return true
}

/** Enter in an empty item, heading or quotation comes out of it. */
function $leaveShape(): boolean {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null
  if (!$isShapedNode(block) || !block.isEmpty()) return false
  $outdent(block)
  return true
}

/** Whether deleting at the caret would reach into the neighbouring section. Such a key is ignored, because sections must not merge. */
function $isAtSectionEdge(backward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = $blockAround(selection.anchor.getNode())
  if (!$isElementNode(block) || (backward ? block.getPreviousSibling() : block.getNextSibling()) !== null) return false
  const { anchor } = selection
  const edge = backward ? block.getFirstDescendant() : block.getLastDescendant()
  if (edge === null) return true
  if (anchor.type === 'element')
    return anchor.key === block.getKey() && anchor.offset === (backward ? 0 : block.getChildrenSize())
  return anchor.key === edge.getKey() && anchor.offset === (backward ? 0 : edge.getTextContentSize())
}

import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { $blockAround } from './block-caret.ts'

/** Text that is typed, and no key of a command: where something stands it is a slash. */
const slash = '/'

/** Calls `onSlash` for "/" in an empty block, where it opens what can be inserted; in words it is a slash. */
export function registerSlash(editor: LexicalEditor, onSlash: () => void): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.key !== slash || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
      if (event.target !== editor.getRootElement() || !$isInEmptyBlock()) return false
      event.preventDefault()
      // The menu takes the focus, which must not happen within an update of the editor.
      queueMicrotask(onSlash)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

function $isInEmptyBlock(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = $blockAround(selection.anchor.getNode())
  return $isElementNode(block) && block.isEmpty()
}

/** Where the caret stands in the window, in CSS px; the top of the sheet if it stands nowhere. */
export function caretPoint(editor: LexicalEditor): { readonly x: number; readonly y: number } {
  const range = document.getSelection()?.rangeCount ? document.getSelection()!.getRangeAt(0) : null
  const { left, bottom, height } = range?.getBoundingClientRect() ?? new DOMRect()
  if (height > 0) return { x: left, y: bottom }
  const element = range?.startContainer instanceof Element ? range.startContainer : editor.getRootElement()
  const around = element?.getBoundingClientRect() ?? new DOMRect()
  return { x: around.left, y: Math.min(around.top + 24, around.bottom) }
}

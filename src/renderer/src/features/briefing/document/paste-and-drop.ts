import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  isSelectionCapturedInDecoratorInput,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical'
import { idSchema } from '#shared/model/id-schema.ts'
import type { Id } from '#shared/model/id.ts'
import { $blocksFromHtml, $insertBlocks, blocksFromCopy, blocksFromText } from './pasting.ts'

/** The drag data type of an evidence card; the data is the id of its claim. */
export const claimDrag = 'application/x-attache-claim'

/** Pastes clean paragraphs and accepts only claims as drops; refuses all other drops into the editor. */
export function registerPasteAndDrop(editor: LexicalEditor, onClaim: (claim: Id) => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!('clipboardData' in event) || event.clipboardData === null || isInField(event.target)) return false
        event.preventDefault()
        $paste(editor, event.clipboardData)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (event.dataTransfer?.types.includes(claimDrag)) event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault()
        const claim = idSchema.safeParse(event.dataTransfer?.getData(claimDrag))
        if (!claim.success) return true
        $caretAt(editor, event)
        onClaim(claim.data)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

/** The fields of a judgement handle paste themselves. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof Node && isSelectionCapturedInDecoratorInput(target)
}

function $paste(editor: LexicalEditor, data: DataTransfer): void {
  const selection = $selectionNow(editor)
  if (!$isRangeSelection(selection)) return
  const html = data.getData('text/html')
  const blocks =
    blocksFromCopy(data.getData('application/x-lexical-editor')) ??
    (html === '' ? blocksFromText(data.getData('text/plain')) : $blocksFromHtml(editor, html))
  $insertBlocks(selection, blocks)
}

/** The selection from the DOM: the editor learns of a click only after a moment, and a paste may come before that. */
function $selectionNow(editor: LexicalEditor): BaseSelection | null {
  const selection = $getSelection()
  const now = $isNodeSelection(selection) ? null : $createRangeSelectionFromDom(window.getSelection(), editor)
  if (now !== null) $setSelection(now)
  return now ?? selection
}

function $caretAt(editor: LexicalEditor, event: DragEvent): void {
  const place = document.caretPositionFromPoint(event.clientX, event.clientY)
  const dom = window.getSelection()
  if (!place || !dom) return
  dom.setPosition(place.offsetNode, place.offset)
  const selection = $createRangeSelectionFromDom(dom, editor)
  if ($isRangeSelection(selection)) $setSelection(selection)
}

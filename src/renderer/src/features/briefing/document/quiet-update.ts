import { type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'

/** Tags for an update that must not move the focus into the text while it is elsewhere, even in a field of a judgement. */
export function quietTags(editor: LexicalEditor): string[] {
  const root = editor.getRootElement()
  return root !== null && root.ownerDocument.activeElement === root ? [] : [SKIP_DOM_SELECTION_TAG]
}

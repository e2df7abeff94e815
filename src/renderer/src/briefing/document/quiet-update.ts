import { type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'

/** Tags for an update that must not pull the focus into the editor while the person is somewhere else. */
export function quietTags(editor: LexicalEditor): string[] {
  const root = editor.getRootElement()
  return root !== null && root.contains(root.ownerDocument.activeElement) ? [] : [SKIP_DOM_SELECTION_TAG]
}

import {
  $getSelection,
  $isNodeSelection,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from 'lexical'
import { JudgementNode } from '../nodes/JudgementNode.ts'
import { SaidNode } from '../nodes/SaidNode.tsx'

/** A line of the sheet holds about 80 characters and is 24 px high. */
const charactersPerLine = 80
const lineHeight = 24

/** Sets on the editor's elements what no node stores: an estimated height while off screen, and the mark of a selected claim. */
export function registerLook(editor: LexicalEditor): () => void {
  const estimate = (mutations: ReadonlyMap<NodeKey, string>) => {
    for (const [key, mutation] of mutations) {
      const element = mutation === 'created' ? editor.getElementByKey(key) : null
      if (!element) continue
      const lines = Math.ceil(((element.textContent?.length ?? 0) + 1) / charactersPerLine)
      element.style.setProperty('contain-intrinsic-block-size', `auto ${lines * lineHeight}px`)
    }
  }
  let selected = new Set<NodeKey>()
  const mark = (next: Set<NodeKey>) => {
    for (const key of selected) if (!next.has(key)) editor.getElementByKey(key)?.classList.remove('selected')
    for (const key of next) editor.getElementByKey(key)?.classList.add('selected')
    selected = next
  }
  return mergeRegister(
    editor.registerMutationListener(ParagraphNode, estimate),
    editor.registerMutationListener(JudgementNode, estimate),
    editor.registerMutationListener(SaidNode, estimate),
    editor.registerUpdateListener(({ editorState }) => {
      const keys = editorState.read(() => {
        const selection = $getSelection()
        return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : []
      })
      if (keys.length > 0 || selected.size > 0) mark(new Set(keys))
    }),
  )
}

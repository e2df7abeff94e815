import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from 'lexical'
import { $blockAround } from '../document/block-caret.ts'
import { JudgementNode } from '../nodes/JudgementNode.ts'
import { SaidNode } from '../nodes/SaidNode.tsx'

/** A line of the sheet holds about 80 characters and is 24 px high. */
const charactersPerLine = 80
const lineHeight = 24

/**
 * Sets on the editor's elements what no node stores: an estimated height while off screen, the mark of a selected claim, and of the block
 * that holds the caret. Chromium takes a caret that comes into a block off screen to be at its start until the next frame, so that a letter
 * typed at once would go there; so this block is drawn wherever it is.
 */
export function registerLook(editor: LexicalEditor): () => void {
  const estimate = (mutations: ReadonlyMap<NodeKey, string>) => {
    for (const [key, mutation] of mutations) {
      const element = mutation === 'created' ? editor.getElementByKey(key) : null
      if (!element) continue
      const lines = Math.ceil(((element.textContent?.length ?? 0) + 1) / charactersPerLine)
      element.style.setProperty('contain-intrinsic-block-size', `auto ${lines * lineHeight}px`)
    }
  }
  const markAs = (name: string) => {
    let marked = new Set<NodeKey>()
    return (next: Set<NodeKey>) => {
      for (const key of marked) if (!next.has(key)) editor.getElementByKey(key)?.classList.remove(name)
      // Each time: a block whose shape changed has another element.
      for (const key of next) editor.getElementByKey(key)?.classList.add(name)
      marked = next
    }
  }
  const markSelected = markAs('selected')
  const markCaret = markAs('with-caret')
  return mergeRegister(
    editor.registerMutationListener(ParagraphNode, estimate),
    editor.registerMutationListener(JudgementNode, estimate),
    editor.registerMutationListener(SaidNode, estimate),
    editor.registerUpdateListener(({ editorState }) => {
      editorState.read(() => {
        const selection = $getSelection()
        markSelected(new Set($isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : []))
        const block = $isRangeSelection(selection) ? $blockAround(selection.focus.getNode()) : null
        markCaret(new Set(block ? [block.getKey()] : []))
      })
    }),
  )
}

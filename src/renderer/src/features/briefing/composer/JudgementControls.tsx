import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Judgement } from '#shared/briefing/briefing-view.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { $isJudgementNode, JudgementNode } from '../nodes/JudgementNode.ts'
import { JudgementFields } from './JudgementFields.tsx'

/** The fields of every judgement, each rendered into the element that its node reserves for them. */
export function JudgementControls({ session }: { readonly session: ComposerSession }) {
  const { editor } = session
  const [shown, setShown] = useState<ReadonlyMap<NodeKey, Judgement>>(new Map())
  useLayoutEffect(
    () =>
      editor.registerMutationListener(JudgementNode, (mutations) => {
        setShown((before) => withMutations(editor, before, mutations))
      }),
    [editor],
  )
  return [...shown].map(([key, judgement]) => {
    const place = editor.getElementByKey(key)?.querySelector(':scope > .judgement-controls')
    return place
      ? createPortal(<JudgementFields session={session} nodeKey={key} judgement={judgement} />, place, key)
      : null
  })
}

function withMutations(
  editor: LexicalEditor,
  before: ReadonlyMap<NodeKey, Judgement>,
  mutations: ReadonlyMap<NodeKey, 'created' | 'updated' | 'destroyed'>,
): ReadonlyMap<NodeKey, Judgement> {
  return editor.getEditorState().read(() => {
    const next = new Map(before)
    let differs = false
    for (const [key, mutation] of mutations) {
      const node = mutation === 'destroyed' ? null : $getNodeByKey(key)
      const judgement = $isJudgementNode(node) ? node.getJudgement() : undefined
      if (judgement === before.get(key) && mutation !== 'created') continue
      differs = true
      if (judgement) next.set(key, judgement)
      else next.delete(key)
    }
    return differs ? next : before
  })
}

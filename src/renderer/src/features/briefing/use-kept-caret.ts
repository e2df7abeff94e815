import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  type ElementNode,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { idSchema } from '#shared/model/id-schema.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../core/app-context.ts'
import { parseKept } from '../../core/parse-kept.ts'
import { $placeCaret, $readCaret } from './document/block-caret.ts'
import { $isSectionNode } from './nodes/SectionNode.ts'
import type { ComposerSession } from './document/composer-session.ts'

export const keptCaretSchema = z.strictObject({ block: idSchema, offset: z.int().min(0) })

/** The key under which a briefing's caret is kept. */
export function caretKey(briefing: Id): string {
  return `caret-${briefing}`
}

/**
 * Stores the caret position and restores it after another screen, a restart or a crash. `isBack` is true once it is restored. Without a
 * stored one the caret is put at the end of the lead, to type there; until it moves, `isChosen` says that nobody chose that place.
 */
export function useKeptCaret(session: ComposerSession): { readonly isBack: boolean; readonly isChosen: () => boolean } {
  const { client } = useApp()
  const [isBack, setBack] = useState(false)
  /** The place of a caret that nobody chose. */
  const unchosen = useRef<ReturnType<typeof $readCaret>>(null)
  const isChosen = useCallback(() => {
    const caret = session.editor.getEditorState().read($readCaret)
    return caret !== null && (caret.block !== unchosen.current?.block || caret.offset !== unchosen.current.offset)
  }, [session])
  useEffect(() => {
    const { editor, document: blocks, briefing } = session
    const key = caretKey(briefing)
    let kept = ''
    let left = false
    const keep = () => {
      const caret = editor.getEditorState().read($readCaret)
      const block = caret && isChosen() ? blocks.idOf(caret.block) : null
      const value = caret && block ? JSON.stringify({ block, offset: caret.offset }) : kept
      if (value === kept) return
      kept = value
      void client.tryCall('keepUiState', { key, value })
    }
    void client.query('getUiState', { key }).then((value) => {
      if (left) return
      const place = value ? parseKept(value, keptCaretSchema) : null
      const node = place && blocks.keyOf(place.block)
      editor.update(
        () => {
          const block = node === null ? null : $getNodeByKey(node)
          if (block) $placeCaret(block, place?.offset ?? 0)
          else if ($getSelection() === null) {
            $endOfLead()?.selectEnd()
            unchosen.current = $readCaret()
          }
        },
        { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
      )
      setBack(true)
    })
    const timer = setInterval(keep, 1000)
    return () => {
      left = true
      clearInterval(timer)
      keep()
    }
  }, [client, session, isChosen])
  return { isBack, isChosen }
}

function $endOfLead(): ElementNode | null {
  const lead = $getRoot().getFirstChild()
  const block = $isSectionNode(lead) ? lead.getLastChild() : null
  return $isElementNode(block) ? block : null
}

import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  type ElementNode,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { idSchema } from '#shared/model/id-schema.ts'
import { useApp } from '../../core/app-context.ts'
import { parseKept } from '../../core/parse-kept.ts'
import { $placeCaret, $readCaret } from './document/block-caret.ts'
import { $isSectionNode } from './nodes/SectionNode.ts'
import type { ComposerSession } from './document/composer-session.ts'

const keptSchema = z.strictObject({ block: idSchema, offset: z.int().min(0) })

/** Stores the caret position and restores it after another screen, a restart or a crash. Returns true once it is restored. */
export function useKeptCaret(session: ComposerSession): boolean {
  const { client } = useApp()
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    const { editor, document: blocks, briefing } = session
    const key = `caret-${briefing}`
    let kept = ''
    let left = false
    const keep = () => {
      const caret = editor.getEditorState().read($readCaret)
      const block = caret && blocks.idOf(caret.block)
      const value = block ? JSON.stringify({ block, offset: caret.offset }) : kept
      if (value === kept) return
      kept = value
      void client.tryCall('keepUiState', { key, value })
    }
    void client.query('getUiState', { key }).then((value) => {
      if (left) return
      const place = value ? parseKept(value, keptSchema) : null
      const node = place && blocks.keyOf(place.block)
      editor.update(
        () => {
          const block = node === null ? null : $getNodeByKey(node)
          if (block) $placeCaret(block, place?.offset ?? 0)
          else if ($getSelection() === null) $endOfLead()?.selectEnd()
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
  }, [client, session])
  return isBack
}

function $endOfLead(): ElementNode | null {
  const lead = $getRoot().getFirstChild()
  const block = $isSectionNode(lead) ? lead.getLastChild() : null
  return $isElementNode(block) ? block : null
}

import { useEffect, useRef } from 'react'
import { useApp } from '../../core/app-context.ts'
import type { ClaimDraft } from './draft-schema.ts'

/** Delay in ms after the last key press before the draft is stored. */
const saveDelayMs = 500

/** Stores an unfinished card when typing pauses and before the window closes, so that no exit of the app loses it. */
export function useKeptDraft(
  draft: ClaimDraft,
  initial: ClaimDraft,
  keep: (draft: ClaimDraft) => Promise<boolean>,
): void {
  const { flushers } = useApp()
  const now = useRef({ draft, initial, keep })
  useEffect(() => {
    now.current = { draft, initial, keep }
  })
  useEffect(() => {
    if (draft === initial) return
    const timer = setTimeout(() => void now.current.keep(draft), saveDelayMs)
    return () => clearTimeout(timer)
  }, [draft, initial])
  useEffect(
    () => flushers.add(async () => now.current.draft === now.current.initial || now.current.keep(now.current.draft)),
    [flushers],
  )
}

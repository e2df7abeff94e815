import { useEffect, useRef } from 'react'
import { useApp } from '../../core/app-context.ts'
import type { ClaimDraft } from './draft-schema.ts'

/** A burst of typing ends after this long without a key. */
const idle = 500

/** Keeps a half-filled card when typing rests and when the window closes, so that no end of the app loses it. */
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
    const timer = setTimeout(() => void now.current.keep(draft), idle)
    return () => clearTimeout(timer)
  }, [draft, initial])
  useEffect(
    () => flushers.add(async () => now.current.draft === now.current.initial || now.current.keep(now.current.draft)),
    [flushers],
  )
}

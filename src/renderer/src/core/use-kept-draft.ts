import { useCallback, useRef, useState } from 'react'
import { useAutosave } from './use-autosave.ts'

/** A draft of something that one key makes as a whole. */
export type KeptDraft<T> = {
  readonly draft: T
  /** Changes the draft, which is stored while it is typed. */
  readonly change: (change: (last: T) => T) => void
  /** Shows a draft that is stored already. */
  readonly show: (draft: T) => void
  /** The draft as it is now, also before the next render. */
  readonly latest: () => T
  /** Stores the draft now. Resolves to whether it is stored. */
  readonly flush: () => Promise<boolean>
  /** Stores it no more: it was made, given up, or stored by somebody else. */
  readonly drop: () => void
}

/**
 * A draft that is stored while it is typed, so that no exit of the app loses it: see `useAutosave`. `keep` stores it outside of the history
 * and resolves to whether it is stored; for `commit` see `useAutosave`. A draft that nobody has changed is not stored.
 */
export function useKeptDraft<T>(
  initial: T,
  keep: (draft: T) => Promise<boolean>,
  commit?: (draft: T) => Promise<boolean> | undefined,
): KeptDraft<T> {
  const [draft, setDraft] = useState(initial)
  const now = useRef(draft)
  const { edit, flush, drop } = useAutosave<{ readonly draft: T }>({
    save: () => keep(now.current),
    ...(commit && { commit: () => commit(now.current) }),
  })
  const show = useCallback((one: T) => {
    now.current = one
    setDraft(() => one)
  }, [])
  const change = useCallback(
    (to: (last: T) => T) => {
      show(to(now.current))
      edit({ draft: now.current })
    },
    [show, edit],
  )
  const latest = useCallback(() => now.current, [])
  return { draft, change, show, latest, flush, drop }
}

import { useEffect } from 'react'
import type { MemoOwner } from '#shared/memos/memo-view.ts'
import { useApp } from '../../core/app-context.ts'

/** Sets the current record while the component is mounted: the one whose history or memo a key opens. */
export function useAtHand(record: MemoOwner | null): void {
  const { state } = useApp()
  const { type, id } = record ?? { type: null, id: null }
  useEffect(() => {
    if (type === null) return
    state.getState().set({ atHand: { type, id } })
    return () => state.getState().set({ atHand: null })
  }, [state, type, id])
}

import { useEffect } from 'react'
import type { AppValues } from './app-state.ts'
import { useApp } from './app-context.ts'

/** Shows in the status bar where one is on a screen, such as "Claim 4 of 20", while the screen is drawn. */
export function usePlace(place: string): void {
  const { state } = useApp()
  useEffect(() => {
    state.getState().set({ place })
    return () => state.getState().set({ place: '' })
  }, [state, place])
}

/** Words of keys in the status bar while the screen is drawn. The object must be the same while they are. */
export function useHintWords(hintWords: AppValues['hintWords']): void {
  const { state } = useApp()
  useEffect(() => {
    state.getState().set({ hintWords })
    return () => state.getState().set({ hintWords: {} })
  }, [state, hintWords])
}

import { useEffect } from 'react'
import { useApp } from './app-context.ts'

/** Shows in the status bar where one is on a screen, such as "Claim 4 of 20", while the screen is drawn. */
export function usePlace(place: string): void {
  const { state } = useApp()
  useEffect(() => {
    state.getState().set({ place })
    return () => state.getState().set({ place: '' })
  }, [state, place])
}

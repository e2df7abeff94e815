import { useEffect } from 'react'
import { isNudging, stepNudge } from './nudge-gesture.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

/** While an end is being moved, arrow keys move it instead of the caret. */
export function useNudgeKeys(reading: Reading): void {
  const nudging = useReadingStateOf(reading, isNudging)
  useEffect(() => {
    if (!nudging) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      event.stopPropagation()
      stepNudge(
        reading,
        event.ctrlKey || event.metaKey || event.altKey ? 'word' : 'letter',
        event.key === 'ArrowRight' ? 1 : -1,
      )
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [reading, nudging])
}

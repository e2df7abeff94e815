import { useEffect } from 'react'
import { isNudging, stepNudge } from './nudge-gesture.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

/** While an end is being moved, arrow keys move it instead of the caret. */
export function useNudgeKeys(openText: OpenText): void {
  const nudging = useOpenTextStateOf(openText, isNudging)
  useEffect(() => {
    if (!nudging) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      event.stopPropagation()
      stepNudge(
        openText,
        event.ctrlKey || event.metaKey || event.altKey ? 'word' : 'letter',
        event.key === 'ArrowRight' ? 1 : -1,
      )
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [openText, nudging])
}

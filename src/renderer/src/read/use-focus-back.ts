import { useLayoutEffect, useRef } from 'react'
import { useAppState } from '../app/app-context.ts'
import { focusText } from './moves.ts'
import type { Reading } from './reading.ts'
import type { TextSelection } from './reader/mount-reader.ts'

/**
 * When a dialog has closed and nothing has the focus, or the text has it without its caret, the text gets both, so that the next key works.
 * The caret is where it was when the dialog opened: as the dialog goes, the browser drops its own caret at the end of the text or outside of it.
 */
export function useFocusBack(reading: Reading): void {
  const dialog = useAppState((values) => values.dialog)
  const left = useRef<TextSelection | null>(null)
  useLayoutEffect(() => {
    if (dialog !== null) {
      // Where one dialog follows another at once, this is still the caret that the first one found.
      left.current = reading.lastSelection() ?? { anchor: 0, focus: 0 }
      reading.return(null)
      return
    }
    reading.return(left.current)
    const giveBack = () => {
      const reader = reading.reader()
      const nowhere = document.activeElement === document.body || document.activeElement === null
      if (nowhere || (document.activeElement === reader?.root && !reader?.readSelection())) focusText(reading, left.current)
    }
    const timer = setTimeout(() => {
      giveBack()
      reading.return(null)
    }, 60)
    document.addEventListener('focusin', giveBack)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', giveBack)
    }
  }, [reading, dialog])
}

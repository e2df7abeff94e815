import { useEffect, useRef } from 'react'
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
  useEffect(() => {
    if (dialog !== null) {
      left.current = reading.lastSelection() ?? { anchor: 0, focus: 0 }
      return
    }
    const giveBack = () => {
      const reader = reading.reader()
      const nowhere = document.activeElement === document.body || document.activeElement === null
      if (nowhere || (document.activeElement === reader?.root && !reader?.readSelection())) focusText(reading, left.current)
    }
    const timer = setTimeout(giveBack, 60)
    document.addEventListener('focusin', giveBack)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', giveBack)
    }
  }, [reading, dialog])
}

import { useEffect, useRef } from 'react'
import { useAppState } from '../app/app-context.ts'
import { focusText } from './moves.ts'
import type { Reading } from './reading.ts'
import type { TextSelection } from './reader/mount-reader.ts'

/**
 * When a dialog has closed and nothing has the focus, the text has it, so that the next key works.
 * The caret is where it was when the dialog opened: as the dialog goes, the browser drops its own caret at the end of the text.
 */
export function useFocusBack(reading: Reading): void {
  const dialog = useAppState((values) => values.dialog)
  const left = useRef<TextSelection | null>(null)
  useEffect(() => {
    if (dialog !== null) {
      left.current = reading.lastSelection() ?? { anchor: 0, focus: 0 }
      return
    }
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement === null) focusText(reading, left.current)
    }, 60)
    return () => clearTimeout(timer)
  }, [reading, dialog])
}

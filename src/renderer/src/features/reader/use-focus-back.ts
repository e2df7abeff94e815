import { useLayoutEffect, useRef } from 'react'
import { useAppState } from '../../core/app-context.ts'
import { focusText } from './moves.ts'
import type { Reading } from './reading.ts'
import type { TextSelection } from './editor/mount-reader.ts'

/**
 * When a dialog has closed and nothing has the focus, or the text has it, the text gets its caret back, so that the next key works.
 * The caret is where it was when the dialog opened: as the dialog goes, the browser drops its own at the end of the text or outside of it.
 */
export function useFocusBack(reading: Reading): void {
  const dialog = useAppState((values) => values.dialog)
  const left = useRef<TextSelection | null>(null)
  const owed = useRef(false)
  useLayoutEffect(() => {
    if (dialog !== null) {
      // Where one dialog follows another at once, the caret that the first one found still stands.
      if (!owed.current) left.current = reading.lastSelection() ?? { anchor: 0, focus: 0 }
      owed.current = true
      return
    }
    const giveBack = () => {
      const reader = reading.reader()
      const nowhere = document.activeElement === document.body || document.activeElement === null
      const inText = document.activeElement === reader?.root
      if (!nowhere && !(inText && (owed.current || !reader?.readSelection()))) return
      owed.current = false
      focusText(reading, left.current)
    }
    // In the same task as the focus itself, once the browser has put its caret: nobody can have moved it yet.
    const soon = () => queueMicrotask(giveBack)
    const timer = setTimeout(() => {
      giveBack()
      owed.current = false
    }, 60)
    document.addEventListener('focusin', soon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', soon)
    }
  }, [reading, dialog])
}

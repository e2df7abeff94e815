import { useLayoutEffect, useRef } from 'react'
import { useAppState } from '../../core/app-context.ts'
import { focusText } from './moves.ts'
import type { OpenText } from './open-text.ts'
import type { TextSelection } from './editor/mount-reader.ts'

/**
 * After a dialog closes, restores the caret if nothing or the text has the focus, so that the next key works.
 * The caret returns to where it was when the dialog opened: on closing, the browser moves its own caret to the end of the text or outside
 * of it.
 */
export function useFocusBack(openText: OpenText): void {
  const dialog = useAppState((values) => values.dialog)
  const left = useRef<TextSelection | null>(null)
  const isPending = useRef(false)
  useLayoutEffect(() => {
    if (dialog !== null) {
      // If one dialog directly follows another, the caret saved for the first one still counts.
      if (!isPending.current) left.current = openText.lastSelection() ?? { anchor: 0, focus: 0 }
      isPending.current = true
      return
    }
    const restoreCaret = () => {
      const reader = openText.reader()
      const nowhere = document.activeElement === document.body || document.activeElement === null
      const inText = document.activeElement === reader?.root
      if (!nowhere && !(inText && (isPending.current || !reader?.readSelection()))) return
      isPending.current = false
      focusText(openText, left.current)
    }
    // A microtask of the focus event, after the browser has set its caret: the person cannot have moved it yet.
    const soon = () => queueMicrotask(restoreCaret)
    const timer = setTimeout(() => {
      restoreCaret()
      isPending.current = false
    }, 60)
    document.addEventListener('focusin', soon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', soon)
    }
  }, [openText, dialog])
}

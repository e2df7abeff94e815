import { useEffect } from 'react'
import { useAppState } from '../app/app-context.ts'
import { focusText } from './moves.ts'
import type { Reading } from './reading.ts'

/** When a dialog has closed and nothing has the focus, the text has it, so that the next key works. */
export function useFocusBack(reading: Reading): void {
  const dialog = useAppState((values) => values.dialog)
  useEffect(() => {
    if (dialog !== null) return
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement === null) focusText(reading, null)
    }, 60)
    return () => clearTimeout(timer)
  }, [reading, dialog])
}

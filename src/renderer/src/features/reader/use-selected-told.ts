import { useEffect } from 'react'
import { showCaret, showPlace } from './moves.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

/**
 * Updates the status bar when a mark is selected, changed or gone, by a gesture or by undo. A mark that is gone is not left standing there
 * until the caret moves.
 */
export function useSelectedTold(openText: OpenText): void {
  const index = useOpenTextStateOf(openText, (values) => values.index)
  const selected = useOpenTextStateOf(openText, (values) => values.selected)
  useEffect(() => {
    const record = selected ?? (openText.selection() ? null : openText.recordAtHand())
    const start = record === null ? undefined : index.marksOfRecord(record)[0]?.start
    if (record !== null && start !== undefined) showPlace(openText, record, start)
    else showCaret(openText)
  }, [openText, index, selected])
}

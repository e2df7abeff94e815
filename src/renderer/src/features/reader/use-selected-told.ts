import { useEffect } from 'react'
import { showPlace } from './moves.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

/** Updates the status bar when the selected mark changes, by a gesture or by undo. */
export function useSelectedTold(openText: OpenText): void {
  const index = useOpenTextStateOf(openText, (values) => values.index)
  useEffect(() => {
    const { selected } = openText.state.getState()
    const start = selected === null ? undefined : index.marksOfRecord(selected)[0]?.start
    if (selected !== null && start !== undefined) showPlace(openText, selected, start)
  }, [openText, index])
}

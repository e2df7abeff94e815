import { useEffect } from 'react'
import { showPlace } from './moves.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

/** Updates the status bar when the selected mark changes, by a gesture or by undo. */
export function useSelectedTold(reading: Reading): void {
  const index = useReadingStateOf(reading, (values) => values.index)
  useEffect(() => {
    const { selected } = reading.state.getState()
    const start = selected === null ? undefined : index.marksOfRecord(selected)[0]?.start
    if (selected !== null && start !== undefined) showPlace(reading, selected, start)
  }, [reading, index])
}

import { useEffect } from 'react'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { flash, focusText, selectRecord } from './moves.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

/** Follows `state.jump` to a record or offset of this text once it is drawn, and clears it. */
export function useJump(reading: Reading): void {
  const { state, stores } = useApp()
  const jump = useAppState((values) => values.jump)
  const drawn = useReadingStateOf(reading, (values) => values.drawn)
  const index = useReadingStateOf(reading, (values) => values.index)
  const ready = useRecords(stores.mentions).ready
  useEffect(() => {
    if (!drawn || jump === null || jump.source !== reading.text.source) return
    const range = jump.record === null ? null : index.marksOfRecord(jump.record)[0]
    if (jump.record !== null && range) {
      selectRecord(reading, jump.record, { reveal: 'center', moveCaret: true })
      flash(reading, range)
    } else if (jump.offset !== null) {
      focusText(reading, { anchor: jump.offset, focus: jump.offset })
      reading.reader()?.reveal({ start: jump.offset, end: jump.offset }, 'center')
    } else if (jump.record !== null && !ready) {
      return
    }
    state.getState().set({ jump: null })
  }, [reading, state, jump, drawn, index, ready])
}

import { useEffect } from 'react'
import { useApp, useAppState, useRecords } from '../../core/app-context.ts'
import { flash, focusText, selectRecord } from './moves.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

/** Follows `state.jump` to a record or offset of this text once it is drawn, and clears it. */
export function useJump(openText: OpenText): void {
  const { state, stores } = useApp()
  const jump = useAppState((values) => values.jump)
  const drawn = useOpenTextStateOf(openText, (values) => values.drawn)
  const index = useOpenTextStateOf(openText, (values) => values.index)
  const ready = useRecords(stores.mentions).ready
  useEffect(() => {
    if (!drawn || jump === null || jump.source !== openText.text.source) return
    const range = jump.record === null ? null : index.marksOfRecord(jump.record)[0]
    if (jump.record !== null && range) {
      selectRecord(openText, jump.record, { reveal: 'center', moveCaret: true })
      flash(openText, range)
    } else if (jump.offset !== null) {
      focusText(openText, { anchor: jump.offset, focus: jump.offset })
      openText.reader()?.reveal({ start: jump.offset, end: jump.offset }, 'center')
    } else if (jump.record !== null && !ready) {
      return
    }
    state.getState().set({ jump: null })
  }, [openText, state, jump, drawn, index, ready])
}

import { compareRanges, contains } from '#shared/text/range.ts'
import { ownMarks } from '#shared/marks/reader-mark.ts'
import { isDraft } from './draft-marks.ts'
import { tell } from './moves.ts'
import { nudged, type Edge, type Step } from './nudge.ts'
import type { OpenTextValues } from './open-text-state.ts'
import type { OpenText } from './open-text.ts'
import { strings } from './strings.tsx'

/** Moves one end of a mark. Arrow keys move it on screen only; ending the move saves it as one gesture. */

/**
 * Starts to move one end of the current mark; if the record has several marks, the one at the caret. During a move, switches to this end.
 * A mark whose last move is still being saved starts at its new boundaries.
 */
export function beginNudge(openText: OpenText, edge: Edge): void {
  const { text, index, state, app } = openText
  const { nudging } = state.getState()
  if (nudging && !nudging.kept) return state.setState({ nudging: { ...nudging, edge } })
  const record = openText.recordAtHand()
  const at = openText.caret() ?? 0
  const marks = (record === null ? [] : ownMarks(index.marksOfRecord(record))).toSorted(compareRanges)
  const mark = marks.find(({ start, end }) => start <= at && at <= end) ?? marks[0]
  const bounds = mark && text.blocks[index.blockAt(mark.start)]
  if (!mark || !bounds || record === null || isDraft(record))
    return app.state.getState().announce(strings.gestures.noMark)
  const range = nudging?.anchor === mark.id ? nudging.range : { start: mark.start, end: mark.end }
  // The end of a mark that spans several blocks may move anywhere after its start.
  const free = contains(bounds, range) ? bounds : { start: bounds.start, end: text.text.length }
  state.setState({
    selected: record,
    nudging: { kept: false, anchor: mark.id, edge, range, from: range, bounds: free },
  })
  app.state.getState().announce(strings.nudge[edge])
}

/** Moves the end by a letter or a word, on screen only. */
export function stepNudge(openText: OpenText, step: Step, direction: 1 | -1): void {
  const { nudging } = openText.state.getState()
  if (!nudging || nudging.kept) return
  const range = nudged(openText.text.text, nudging.range, nudging.edge, step, direction, nudging.bounds)
  openText.state.setState({ nudging: { ...nudging, range } })
}

/** Whether an end is being moved: arrow keys and Enter then belong to the move. */
export function isNudging({ nudging }: Pick<OpenTextValues, 'nudging'>): boolean {
  return nudging !== null && !nudging.kept
}

/** Saves or discards the new boundaries. Keys pressed while they are being saved do not change them. */
export async function endNudge(openText: OpenText, keep: boolean): Promise<void> {
  const { state } = openText
  const { nudging, selected } = state.getState()
  if (!nudging || nudging.kept) return
  const { anchor, range, from } = nudging
  const kept = { ...nudging, kept: true }
  state.setState({ nudging: kept })
  const isMoved = range.start !== from.start || range.end !== from.end
  if (keep && isMoved) await openText.app.client.mutate('moveAnchor', { anchor, range })
  // Another move may have started meanwhile.
  if (state.getState().nudging !== kept) return
  state.setState({ nudging: null })
  if (selected !== null && state.getState().selected === selected) tell(openText, selected, range.start)
}

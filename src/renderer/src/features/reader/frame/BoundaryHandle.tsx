import type { PointerEvent } from 'react'
import type { Id } from '#shared/model/id.ts'
import { snapToWords } from '#shared/text/snap.ts'
import type { Range } from '#shared/text/range.ts'
import { endNudge } from '../nudge-gesture.ts'
import type { Edge } from '../nudge.ts'
import { offsetOf } from '../editor/dom-offsets.ts'
import type { OpenText } from '../open-text.ts'

/** A handle to drag one end of the selected mark with the mouse. The keys `<` and `>` do the same, so it is no tab stop. */
export function BoundaryHandle({
  openText,
  anchor,
  edge,
  range,
  x,
  y,
  height,
}: {
  readonly openText: OpenText
  readonly anchor: Id
  readonly edge: Edge
  readonly range: Range
  readonly x: number
  readonly y: number
  readonly height: number
}) {
  const { state, text } = openText
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    state.setState({
      nudging: { kept: false, anchor, edge, range, from: range, bounds: { start: 0, end: text.text.length } },
    })
  }
  const drag = (event: PointerEvent) => {
    const { nudging } = state.getState()
    const at = nudging?.anchor === anchor && !nudging.kept ? offsetAt(openText, event.clientX, event.clientY) : null
    if (!nudging || at === null) return
    const next = { ...nudging.range, [edge]: at }
    const snapped = next.start < next.end ? snapToWords(text.text, next) : null
    if (snapped) state.setState({ nudging: { ...nudging, range: snapped } })
  }
  return (
    <div
      className={`boundary ${edge}`}
      style={{ left: x, top: y, height }}
      aria-hidden
      onPointerDown={begin}
      onPointerMove={drag}
      onPointerUp={() => void endNudge(openText, true)}
      onPointerCancel={() => void endNudge(openText, false)}
    />
  )
}

function offsetAt(openText: OpenText, x: number, y: number): number | null {
  const root = openText.reader()?.root
  const place = document.caretPositionFromPoint(x, y)
  return root && place ? offsetOf(root, openText.text.blocks, { node: place.offsetNode, offset: place.offset }) : null
}

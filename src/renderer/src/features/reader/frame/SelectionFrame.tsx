import { useRef } from 'react'
import { isDraft } from '../draft-marks.ts'
import { isNudging } from '../nudge-gesture.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { clearanceOf, contoursOf, gap, pathOf } from './contour.ts'
import { BoundaryHandle } from './BoundaryHandle.tsx'
import { useFrame } from './use-frame.ts'
import './frame.css'

const corner = 4

/** The outline around all lines of the selected mark, with a handle at each end. */
export function SelectionFrame() {
  const layer = useRef<HTMLDivElement>(null)
  const openText = useOpenText()
  const nudging = useOpenTextState(isNudging)
  const selected = useOpenTextState((values) => values.selected)
  const frames = useFrame(layer, isDraft(selected) ? null : selected)
  return (
    <div ref={layer} className="selection-layer">
      <svg aria-hidden className={nudging ? 'selection-outline nudging' : 'selection-outline'}>
        {frames.flatMap(({ anchor, range, lines, isRtl }) =>
          contoursOf(lines, clearanceOf(openText.text.text, range), isRtl).map((points, i) => (
            <path key={`${anchor}-${i}`} d={pathOf(points, corner)} />
          )),
        )}
      </svg>
      {frames.flatMap(({ anchor, range, lines }) => {
        const first = lines[0]!
        const last = lines.at(-1)!
        return [
          <BoundaryHandle
            key={`${anchor}-start`}
            openText={openText}
            anchor={anchor}
            edge="start"
            range={range}
            x={first.left - gap}
            y={first.top}
            height={first.bottom - first.top}
          />,
          <BoundaryHandle
            key={`${anchor}-end`}
            openText={openText}
            anchor={anchor}
            edge="end"
            range={range}
            x={last.right + gap}
            y={last.top}
            height={last.bottom - last.top}
          />,
        ]
      })}
    </div>
  )
}

import { useRef } from 'react'
import { isNudging } from '../nudge-gesture.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { contoursOf, pathOf } from './contour.ts'
import { BoundaryHandle } from './BoundaryHandle.tsx'
import { useFrame } from './use-frame.ts'
import './frame.css'

const gap = 3
const corner = 4

/** The outline around all lines of the selected mark, with a handle at each end. */
export function SelectionFrame() {
  const layer = useRef<HTMLDivElement>(null)
  const openText = useOpenText()
  const nudging = useOpenTextState(isNudging)
  const frames = useFrame(layer)
  return (
    <div ref={layer} className="selection-layer">
      <svg aria-hidden className={nudging ? 'selection-outline nudging' : 'selection-outline'}>
        {frames.flatMap(({ anchor, lines }) =>
          contoursOf(lines, gap).map((points, i) => <path key={`${anchor}-${i}`} d={pathOf(points, corner)} />),
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

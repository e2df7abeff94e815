import { useRef } from 'react'
import { claimDraftMark, noteDraftMark } from '../draft-marks.ts'
import { useOpenText } from '../open-text.ts'
import { clearanceOf, contoursOf, pathOf } from './contour.ts'
import { useFrame } from './use-frame.ts'

const corner = 3

/** The dashed outlines around the words of what is unfinished: a claim, and a memo or tag. */
export function DraftFrames() {
  const layer = useRef<HTMLDivElement>(null)
  const openText = useOpenText()
  const frames = [...useFrame(layer, claimDraftMark), ...useFrame(layer, noteDraftMark)]
  return (
    <div ref={layer} className="selection-layer">
      {frames.length > 0 && (
        <svg aria-hidden className="draft-outline">
          {frames.flatMap(({ anchor, range, lines, isRtl }) =>
            contoursOf(lines, clearanceOf(openText.text.text, range), isRtl).map((points, i) => (
              <path key={`${anchor}-${i}`} d={pathOf(points, corner)} />
            )),
          )}
        </svg>
      )}
    </div>
  )
}

import { useLayoutEffect, useRef, useState } from 'react'
import type { Range } from '#shared/text/range.ts'
import { clearanceOf, contoursOf, linesOf, pathOf } from '../frame/contour.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'

const corner = 3

/** A box around the current place: a highlight has no border, and in forced colours all highlights look the same. */
export function FoundFrame({ place }: { readonly place: Range }) {
  const openText = useOpenText()
  const index = useOpenTextState((values) => values.index)
  const layer = useRef<SVGSVGElement>(null)
  const [path, setPath] = useState('')
  useLayoutEffect(() => {
    const reader = openText.reader()
    if (!reader) return
    const measure = () => {
      const origin = layer.current?.getBoundingClientRect()
      const rects = origin ? [...(reader.domRange(place)?.getClientRects() ?? [])] : []
      const lines = linesOf(
        rects.map(({ left, right, top, bottom }) => ({
          left: left - origin!.left,
          right: right - origin!.left,
          top: top - origin!.top,
          bottom: bottom - origin!.top,
        })),
      )
      setPath(
        contoursOf(lines, clearanceOf(openText.text.text, place))
          .map((points) => pathOf(points, corner))
          .join(''),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(reader.root)
    return () => observer.disconnect()
    // The blocks of a mark that changed have other text nodes, so that `index` is needed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [openText, place, index])
  return (
    <svg ref={layer} className="found-frame" aria-hidden>
      <path d={path} />
    </svg>
  )
}

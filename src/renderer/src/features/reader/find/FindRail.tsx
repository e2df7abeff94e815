import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { Range } from '#shared/text/range.ts'
import { useOpenText } from '../open-text.ts'
import { tickPath, tickRows } from './places.ts'

/** With more ticks than these, the scroll bar's thumb has to show through. */
const manyTicks = 250

/** Where the text begins and how high it is, as shares of all that the page scrolls. */
type TextShare = { readonly top: number; readonly height: number }

/** A tick over the scroll bar for each place, at its share of the text's characters: nothing out of sight is measured. */
export function FindRail({
  page,
  places,
  index,
}: {
  readonly page: RefObject<HTMLElement | null>
  readonly places: readonly Range[]
  readonly index: number | null
}) {
  const openText = useOpenText()
  const share = useTextShare(page)
  const { length } = openText.text.text
  const ticks = useMemo(() => tickPath(places, length), [places, length])
  const here = index === null ? undefined : places[index]
  return (
    <div className="find-rail" aria-hidden>
      <svg
        viewBox={`0 0 1 ${tickRows}`}
        preserveAspectRatio="none"
        style={{ top: `${share.top * 100}%`, height: `${share.height * 100}%` }}
      >
        <path className={places.length > manyTicks ? 'many' : undefined} d={ticks} />
        {here && <path className="here" d={tickPath([here], length)} />}
      </svg>
    </div>
  )
}

function useTextShare(page: RefObject<HTMLElement | null>): TextShare {
  const openText = useOpenText()
  const [share, setShare] = useState<TextShare>({ top: 0, height: 1 })
  useLayoutEffect(() => {
    const element = page.current
    const root = openText.reader()?.root
    if (!element || !root) return
    const measure = () => {
      const top = root.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop
      setShare({ top: top / element.scrollHeight, height: root.offsetHeight / element.scrollHeight })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    observer.observe(element)
    return () => observer.disconnect()
  }, [openText, page])
  return share
}

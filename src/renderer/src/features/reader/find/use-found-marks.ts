import { useLayoutEffect, type RefObject } from 'react'
import type { Range } from '#shared/text/range.ts'
import { useNearBlocks } from '../margin/use-near-blocks.ts'
import { highlight } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { placesIn } from './places.ts'

/** Marks the places in and near sight, the current one more strongly. A text may have a hundred thousand. */
export function useFoundMarks(
  page: RefObject<HTMLElement | null>,
  { places, index: current }: { readonly places: readonly Range[]; readonly index: number | null },
): void {
  const openText = useOpenText()
  const near = useNearBlocks(page)
  const index = useOpenTextState((values) => values.index)
  useLayoutEffect(() => {
    const { blocks } = openText.text
    const here = current === null ? undefined : places[current]
    const [first, last] = [blocks[Math.min(...near)], blocks[Math.max(...near)]]
    const inSight = first && last ? placesIn(places, { start: first.start, end: last.end }) : []
    highlight(
      openText,
      'found',
      inSight.filter((place) => place !== here),
    )
    highlight(openText, 'found-here', here ? [here] : [])
    return () => {
      highlight(openText, 'found', [])
      highlight(openText, 'found-here', [])
    }
    // The blocks of a mark that changed have other text nodes, so that `index` is needed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [openText, near, index, places, current])
}

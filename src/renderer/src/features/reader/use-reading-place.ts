import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react'
import { parseReadingPlace, readingPlaceKey, type ReadingPlace } from '#shared/sources/reading-place.ts'
import { useApp } from '../../core/app-context.ts'
import { focusText } from './moves.ts'
import { drawnTogether, type Reader } from './editor/mount-reader.ts'
import { blockAtHeight } from './editor/block-at-height.ts'
import { layOutNear } from './editor/lay-out-near.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

const idle = 500

/** How much is drawn at once, so that the kept place is there from the first frame. */
type Opening = { readonly drawFirst: number; readonly kept: ReadingPlace | null }

/** Opens the text where it was left, and keeps the place while reading. */
export function useReadingPlace(reading: Reading, page: RefObject<HTMLElement | null>): Opening {
  const { client, state } = useApp()
  const drawn = useReadingStateOf(reading, (values) => values.drawn)
  const key = readingPlaceKey(reading.text.source)
  const opening = useMemo(() => openingOf(reading), [reading])

  // In the very frame that shows the text.
  useLayoutEffect(() => {
    if (page.current && state.getState().jump === null) goTo(opening.kept, page.current, reading)
  }, [opening, reading, page, state])

  useEffect(() => {
    const element = page.current
    const reader = reading.reader()
    if (!drawn || !element || !reader) return
    if (state.getState().jump === null) {
      if (reading.index.blockAt(opening.kept?.top ?? 0) >= opening.drawFirst) goTo(opening.kept, element, reading)
      const caret = opening.kept?.caret ?? 0
      if (isFree()) focusText(reading, { anchor: caret, focus: caret })
    }
    let top: Omit<ReadingPlace, 'caret'> = opening.kept ?? { top: 0, below: 0 }
    let { clientWidth: width } = reader.root
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      timer = undefined
      void client.want('keepPlace', {
        key,
        value: JSON.stringify({ top: top.top, below: top.below, caret: reading.caret() ?? 0 } satisfies ReadingPlace),
      })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, idle)
    }
    // Looked at while the text is there: it is gone when the reader is left.
    const scrolled = () => {
      // Of another width already, and not yet back in its place.
      if (reader.root.clientWidth !== width) return
      top = topOf(element, reading, reader)
      later()
    }
    // Other lines break in a window of another width: before they are painted, what was read stands where it stood.
    const resized = new ResizeObserver(() => {
      if (reader.root.clientWidth === width) return
      width = reader.root.clientWidth
      goTo(top, element, reading)
    })
    resized.observe(reader.root)
    element.addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('selectionchange', later)
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', scrolled)
      document.removeEventListener('selectionchange', later)
      if (timer !== undefined) {
        clearTimeout(timer)
        keep()
      }
    }
  }, [drawn, opening, reading, page, client, state, key])

  return opening
}

function openingOf({ place, index, text }: Reading): Opening {
  const kept = parseReadingPlace(place)
  const block = kept ? index.blockAt(kept.top) : 0
  // Further down than is drawn at once, the place is found when all of the text is there.
  return { kept, drawFirst: block > 0 && block < drawnTogether ? Math.min(text.blocks.length, drawnTogether) : 40 }
}

/** Scrolls the place where reading was left back to where it stood. */
function goTo(kept: Omit<ReadingPlace, 'caret'> | null, page: HTMLElement, reading: Reading): void {
  const block = kept && kept.top > 0 ? reading.reader()?.blockElement(reading.index.blockAt(kept.top)) : null
  if (!kept || !block) return
  layOutNear(block)
  page.scrollBy(0, distance(page, block) - kept.below)
}

/** Whether nobody is typing somewhere else. */
function isFree(): boolean {
  return !document.activeElement?.matches('input, textarea, [contenteditable="true"]')
}

function topOf(
  page: HTMLElement,
  reading: Reading,
  { root, blockElement }: Reader,
): Pick<ReadingPlace, 'top' | 'below'> {
  const index = blockAtHeight(root, page.getBoundingClientRect().top)
  const block = index > 0 ? blockElement(index) : null
  return { top: reading.text.blocks[block ? index : 0]?.start ?? 0, below: block ? distance(page, block) : 0 }
}

/** How far under the top of the page a block stands, in px. */
function distance(page: HTMLElement, block: HTMLElement): number {
  return block.getBoundingClientRect().top - page.getBoundingClientRect().top
}

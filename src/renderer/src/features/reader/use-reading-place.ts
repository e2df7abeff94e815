import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react'
import { parseReadingPlace, readingPlaceKey, type ReadingPlace } from '#shared/sources/reading-place.ts'
import { useApp } from '../../core/app-context.ts'
import { focusText } from './moves.ts'
import { drawnTogether, type Reader } from './editor/mount-reader.ts'
import { blockAtHeight } from './editor/block-at-height.ts'
import { layOutNear } from './editor/lay-out-near.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

const saveDelayMs = 500

/** How many blocks to draw at once, so that the stored position is in the first frame. */
type Opening = { readonly drawFirst: number; readonly kept: ReadingPlace | null }

/** Opens the text at the stored reading position and stores the position while reading. */
export function useReadingPlace(openText: OpenText, page: RefObject<HTMLElement | null>): Opening {
  const { client, state } = useApp()
  const drawn = useOpenTextStateOf(openText, (values) => values.drawn)
  const key = readingPlaceKey(openText.text.source)
  const opening = useMemo(() => openingOf(openText), [openText])

  // A layout effect, so that it happens in the frame that shows the text.
  useLayoutEffect(() => {
    if (page.current && state.getState().jump === null) goTo(opening.kept, page.current, openText)
  }, [opening, openText, page, state])

  useEffect(() => {
    const element = page.current
    const reader = openText.reader()
    if (!drawn || !element || !reader) return
    if (state.getState().jump === null) {
      if (openText.index.blockAt(opening.kept?.top ?? 0) >= opening.drawFirst) goTo(opening.kept, element, openText)
      const caret = opening.kept?.caret ?? 0
      if (isFree()) focusText(openText, { anchor: caret, focus: caret })
    }
    let top: Omit<ReadingPlace, 'caret'> = opening.kept ?? { top: 0, below: 0 }
    let { clientWidth: width } = reader.root
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      timer = undefined
      // On a full disk a position is no step that was lost: nobody is told of it again with each scroll.
      void client.tryCall('keepUiState', {
        key,
        value: JSON.stringify({ top: top.top, below: top.below, caret: openText.caret() ?? 0 } satisfies ReadingPlace),
      })
    }
    const saveSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(save, saveDelayMs)
    }
    // Reads the position while the text exists; it is gone at unmount.
    const scrolled = () => {
      // The width has changed, and the position is not restored yet.
      if (reader.root.clientWidth !== width) return
      top = topOf(element, openText, reader)
      saveSoon()
    }
    // A new width changes the line breaks. Before they are painted, scrolls so that the text being read stays in place.
    const resized = new ResizeObserver(() => {
      if (reader.root.clientWidth === width) return
      width = reader.root.clientWidth
      goTo(top, element, openText)
    })
    resized.observe(reader.root)
    element.addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('selectionchange', saveSoon)
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', scrolled)
      document.removeEventListener('selectionchange', saveSoon)
      if (timer !== undefined) {
        clearTimeout(timer)
        save()
      }
    }
  }, [drawn, opening, openText, page, client, state, key])

  return opening
}

function openingOf({ place, index, text }: OpenText): Opening {
  const kept = parseReadingPlace(place)
  const block = kept ? index.blockAt(kept.top) : 0
  // A position beyond the blocks drawn at once is restored when the whole text is drawn.
  return { kept, drawFirst: block > 0 && block < drawnTogether ? Math.min(text.blocks.length, drawnTogether) : 40 }
}

/** Scrolls to a stored reading position. */
function goTo(kept: Omit<ReadingPlace, 'caret'> | null, page: HTMLElement, openText: OpenText): void {
  const block = kept && kept.top > 0 ? openText.reader()?.blockElement(openText.index.blockAt(kept.top)) : null
  if (!kept || !block) return
  layOutNear(block)
  page.scrollBy(0, distance(page, block) - kept.below)
}

/** Whether no text field has the focus. */
function isFree(): boolean {
  return !document.activeElement?.matches('input, textarea, [contenteditable="true"]')
}

function topOf(
  page: HTMLElement,
  openText: OpenText,
  { root, blockElement }: Reader,
): Pick<ReadingPlace, 'top' | 'below'> {
  const index = blockAtHeight(root, page.getBoundingClientRect().top)
  const block = index > 0 ? blockElement(index) : null
  return { top: openText.text.blocks[block ? index : 0]?.start ?? 0, below: block ? distance(page, block) : 0 }
}

/** Distance of a block from the top of the page, in px. */
function distance(page: HTMLElement, block: HTMLElement): number {
  return block.getBoundingClientRect().top - page.getBoundingClientRect().top
}

import { useEffect, useMemo, type RefObject } from 'react'
import { useApp } from '../app/app-context.ts'
import { placeOf } from '../app/text-reads.ts'
import { focusText } from './moves.ts'
import type { Reader } from './reader/mount-reader.ts'
import { blockAtHeight } from './reader/block-at-height.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

/** Offsets are UTF-16 units of the text: where the block at the top of the page starts, and `below` how many px under the top that is. */
type KeptPlace = { readonly top: number; readonly below: number; readonly caret: number }

const idle = 500

/** How much is drawn at once, so that the kept place is there from the first frame. */
type Opening = { readonly drawFirst: number; readonly kept: KeptPlace | null }

/** Opens the text where it was left, and keeps the place while reading. */
export function useReadingPlace(reading: Reading, page: RefObject<HTMLElement | null>): Opening {
  const { client, state } = useApp()
  const drawn = useReadingStateOf(reading, (values) => values.drawn)
  const key = placeOf(reading.text.source)
  const opening = useMemo(() => openingOf(reading), [reading])

  useEffect(() => {
    const element = page.current
    const reader = reading.reader()
    if (!drawn || !element || !reader) return
    if (state.getState().jump === null) {
      const { kept } = opening
      const block = kept && kept.top > 0 ? reader.blockElement(reading.index.blockAt(kept.top)) : null
      const rest = () => { if (block) element.scrollBy(0, distance(element, block) - kept!.below) }
      rest()
      // Blocks that come into sight take their true height only now.
      if (block) requestAnimationFrame(rest)
      if (isFree()) focusText(reading, { anchor: kept?.caret ?? 0, focus: kept?.caret ?? 0 })
    }
    let top = opening.kept ?? { top: 0, below: 0 }
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      timer = undefined
      void client.want('keepPlace', { key, value: JSON.stringify({ top: top.top, below: top.below, caret: reading.caret() ?? 0 } satisfies KeptPlace) })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, idle)
    }
    // Looked at while the text is there: it is gone when the reader is left.
    const scrolled = () => {
      top = topOf(element, reading, reader)
      later()
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('selectionchange', later)
    return () => {
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
  const kept = place === null ? null : parsePlace(place)
  const block = kept ? index.blockAt(kept.top) : 0
  return { kept, drawFirst: block > 0 ? text.blocks.length : 40 }
}

/** Whether nobody is typing somewhere else. */
function isFree(): boolean {
  return !document.activeElement?.matches('input, textarea, [contenteditable="true"]')
}

function topOf(page: HTMLElement, reading: Reading, { root, blockElement }: Reader): Pick<KeptPlace, 'top' | 'below'> {
  const index = blockAtHeight(root, page.getBoundingClientRect().top)
  const block = index > 0 ? blockElement(index) : null
  return { top: reading.text.blocks[block ? index : 0]?.start ?? 0, below: block ? distance(page, block) : 0 }
}

/** How far under the top of the page a block stands, in px. */
function distance(page: HTMLElement, block: HTMLElement): number {
  return block.getBoundingClientRect().top - page.getBoundingClientRect().top
}

/** Checked by hand: the first picture waits for it, and would wait for a schema's code. */
function parsePlace(json: string): KeptPlace | null {
  try {
    const { top, below = 0, caret } = JSON.parse(json) as Partial<Record<keyof KeptPlace, unknown>>
    return isOffset(top) && isOffset(caret) && typeof below === 'number' ? { top, below, caret } : null
  } catch {
    return null
  }
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

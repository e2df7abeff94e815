import { useEffect, useMemo, type RefObject } from 'react'
import { z } from 'zod'
import { useApp } from '../app/app-context.ts'
import { placeOf } from '../app/text-reads.ts'
import { focusText } from './moves.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

const keptPlaceSchema = z.strictObject({ top: z.int().min(0), caret: z.int().min(0) })
export type KeptPlace = z.infer<typeof keptPlaceSchema>

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
      if (kept && kept.top > 0) reader.reveal({ start: kept.top, end: kept.top }, 'start')
      if (isFree()) focusText(reading, { anchor: kept?.caret ?? 0, focus: kept?.caret ?? 0 })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      timer = undefined
      const top = topBlock(element)
      const start = reading.text.blocks[top]?.start ?? 0
      void client.want('keepPlace', { key, value: JSON.stringify({ top: top === 0 ? 0 : start, caret: reading.caret() ?? 0 } satisfies KeptPlace) })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, idle)
    }
    element.addEventListener('scroll', later)
    document.addEventListener('selectionchange', later)
    return () => {
      element.removeEventListener('scroll', later)
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

/** The block at the top of the page: one hit test, no geometry of others. */
function topBlock(page: HTMLElement): number {
  const { top, left, width } = page.getBoundingClientRect()
  for (const x of [left + width / 3, left + width / 2]) {
    const hit = document.elementsFromPoint(x, top + 12).find((element) => element.closest('[data-block]'))
    const block = hit?.closest<HTMLElement>('[data-block]')?.dataset.block
    if (block !== undefined) return Number(block)
  }
  return 0
}

function parsePlace(json: string): KeptPlace | null {
  try {
    return keptPlaceSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

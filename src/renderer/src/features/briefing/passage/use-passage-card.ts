import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import type { Id } from '#shared/model/id.ts'
import { anchorAt } from '../../../ui/Popover.tsx'

/** A citation on the sheet, and the claim that it cites. `byKey` if a key asked for it; it then stays until another key is pressed. */
export type ShownCitation = { readonly element: HTMLElement; readonly claim: Id; readonly byKey: boolean }

/** The name of the place of the card, which is the citation. */
export const passageAnchor = 'passage'

/** How long the pointer rests on a citation before its words are shown, and is away before they go, in milliseconds. */
const rest = 350
const away = 200

/** Which citation has its words shown: the one on which the pointer rests, or for which a key asked. */
export function usePassageCard(sheet: SheetView | undefined): {
  readonly shown: ShownCitation | null
  readonly page: RefObject<HTMLElement | null>
  readonly card: RefObject<HTMLDivElement | null>
  /** Shows the words of a citation, and gives the claim that it cites; null for one that leads nowhere. */
  readonly show: (element: HTMLElement) => Id | null
} {
  const [shown, setShown] = useState<ShownCitation | null>(null)
  const page = useRef<HTMLElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const citationOf = (element: HTMLElement, byKey: boolean): ShownCitation | null => {
    const claim = element.dataset['claim'] ?? sheet?.targets[element.getAttribute('href')?.slice(1) ?? '']
    return claim === undefined ? null : { element, claim, byKey }
  }
  const open = useEffectEvent((element: HTMLElement) => setShown(citationOf(element, false)))

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = new AbortController()
    const { signal } = stop
    const later = (after: number, run: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(run, after)
    }
    const leave = () => setShown((now) => (now?.byKey ? now : null))
    const onOver = ({ target, buttons }: PointerEvent) => {
      const citation = target instanceof Element && buttons === 0 ? target.closest<HTMLElement>('.cite') : null
      if (citation) later(rest, () => open(citation))
      else later(away, leave)
    }
    page.current?.addEventListener('pointerover', onOver, { signal })
    page.current?.addEventListener('pointerleave', () => later(away, leave), { signal })
    card.current?.addEventListener('pointerenter', () => clearTimeout(timer), { signal })
    card.current?.addEventListener('pointerleave', () => later(away, leave), { signal })
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])

  useEffect(() => {
    if (!shown) return
    const stop = new AbortController()
    const { signal } = stop
    // Once the key has been handled: a second press of the one that shows the words opens the source of these.
    const close = () => void setTimeout(() => setShown((now) => (now === shown ? null : now)))
    const onKey = ({ key }: KeyboardEvent) => {
      if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) close()
    }
    document.addEventListener('keydown', onKey, { signal })
    const onDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && card.current?.contains(target))) close()
    }
    document.addEventListener('pointerdown', onDown, { signal })
    const takeBack = anchorAt(shown.element, passageAnchor)
    return () => {
      stop.abort()
      takeBack()
    }
  }, [shown])

  const show = (element: HTMLElement) => {
    const citation = citationOf(element, true)
    setShown(citation)
    return citation?.claim ?? null
  }
  return { shown: shown?.element.isConnected ? shown : null, page, card, show }
}

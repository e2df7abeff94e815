import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useOpenText } from '../open-text.ts'
import type { NearCard } from './cards-near.ts'
import { cardGap } from './card-sizes.ts'
import { layoutCards } from './layout-cards.ts'

/** Positions the cards beside their words. Measures only these cards and their first words. */
export function useCardPlaces(
  margin: RefObject<HTMLElement | null>,
  cards: readonly NearCard[],
  selected: Id | null,
): void {
  const openText = useOpenText()
  const heights = useRef<ReadonlyMap<Id, number>>(new Map())
  const place = useCallback(() => {
    const element = margin.current
    const reader = openText.reader()
    if (!element || !reader) return
    const { top } = element.getBoundingClientRect()
    const elements = new Map(
      [...element.querySelectorAll<HTMLElement>(':scope > [data-card]')].map((card) => [card.dataset.card, card]),
    )
    // A card that shows all lies over its neighbours: it keeps the height that it had.
    const heightOf = (record: Id) => {
      const card = elements.get(record)
      const kept = card?.querySelector(':scope > .whole') ? heights.current.get(record) : undefined
      return kept ?? card?.offsetHeight
    }
    const boxes = cards.flatMap(({ record, start }) => {
      const words = reader.domRange({ start, end: start + 1 })?.getBoundingClientRect()
      const height = heightOf(record)
      return words && height !== undefined ? [{ id: record, natural: words.top - top - 6, height }] : []
    })
    heights.current = new Map(boxes.map(({ id, height }) => [id, height]))
    for (const [id, y] of layoutCards(boxes, selected, cardGap)) {
      const card = elements.get(id)
      if (card) card.style.top = `${y}px`
    }
  }, [openText, margin, cards, selected])

  useLayoutEffect(place)
  useLayoutEffect(() => {
    const element = margin.current
    const root = openText.reader()?.root
    if (!element || !root) return
    const observer = new ResizeObserver(place)
    observer.observe(root)
    for (const card of element.children) observer.observe(card)
    return () => observer.disconnect()
  }, [place, openText, margin])
}

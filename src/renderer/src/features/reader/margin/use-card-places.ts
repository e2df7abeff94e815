import { useCallback, useLayoutEffect, type RefObject } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useOpenText } from '../open-text.ts'
import type { NearCard } from './cards-near.ts'
import { layoutCards } from './layout-cards.ts'

const gap = 10

/** Positions the cards beside their words. Measures only these cards and their first words. */
export function useCardPlaces(
  margin: RefObject<HTMLElement | null>,
  cards: readonly NearCard[],
  selected: Id | null,
): void {
  const openText = useOpenText()
  const place = useCallback(() => {
    const element = margin.current
    const reader = openText.reader()
    if (!element || !reader) return
    const { top } = element.getBoundingClientRect()
    const elements = new Map(
      [...element.querySelectorAll<HTMLElement>(':scope > [data-card]')].map((card) => [card.dataset.card, card]),
    )
    const boxes = cards.flatMap(({ record, start }) => {
      const words = reader.domRange({ start, end: start + 1 })?.getBoundingClientRect()
      const height = elements.get(record)?.offsetHeight
      return words && height !== undefined ? [{ id: record, natural: words.top - top - 6, height }] : []
    })
    for (const [id, y] of layoutCards(boxes, selected, gap)) {
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

/** A card, its preferred position and its height: px from the top of the margin. */
export type CardBox = { readonly id: string; readonly natural: number; readonly height: number }

/**
 * The tops of the cards, in the given order, so that none overlap. The selected card is at its preferred position and pushes the ones above
 * up and the ones below down; without enough room above, all move down.
 */
export function layoutCards(
  cards: readonly CardBox[],
  selected: string | null,
  gap: number,
): ReadonlyMap<string, number> {
  const tops = cards.map((card) => card.natural)
  const pivot = Math.max(
    0,
    cards.findIndex((card) => card.id === selected),
  )
  for (let i = pivot - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - gap - cards[i]!.height)
  tops.forEach((top, i) => {
    const floor = i === 0 ? 0 : tops[i - 1]! + cards[i - 1]!.height + gap
    tops[i] = Math.max(top, floor)
  })
  return new Map(cards.map((card, i) => [card.id, tops[i]!]))
}

/** A card and where it would like to stand: px from the top of the margin. */
export type CardBox = { readonly id: string; readonly natural: number; readonly height: number }

/**
 * The tops of the cards, in the order given, so that none lies over another. The selected one stands at its natural place and
 * pushes those above up and those below down; where there is no room above, all move down.
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

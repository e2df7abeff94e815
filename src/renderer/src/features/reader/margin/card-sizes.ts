import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'

/** How much a closed card shows: everything in up to three lines of words; speaker and two lines; or all in two lines, or in one. */
export type CardSize = 'full' | 'short' | 'two' | 'line'

/** A card to be sized: how many letters its first line (speaker, cue) and its words have, and how many lines come after them. */
export type SizedCard = {
  readonly record: Id
  readonly block: number
  readonly who: number
  readonly words: number
  readonly more: number
}

/** The widths of the text and of a card, in px. */
export type Columns = { readonly text: number; readonly card: number }

/** Largest first. */
const sizes = ['full', 'short', 'two', 'line'] as const satisfies readonly CardSize[]

/** How far below the end of its paragraph the last card may be, in px, before the paragraph's cards get shorter. */
const maxDrift = 80

/** Mean width of a letter of the text and of a card's words, in px; height of a line of the text. */
const letter = { text: 8.4, card: 7 }
const textLine = 30
/** Space between cards, and the padding and border of a card at both sides, in px. */
export const cardGap = 8
const cardSides = 26

/**
 * The size of each closed card: as large as fits between its paragraph and the next one that has cards, so that cards stay near their words.
 * Cards above the selected one get smaller if they would push it down. Heights are estimated from lengths; nothing is measured.
 */
export function cardSizes(
  cards: readonly SizedCard[],
  blocks: readonly Range[],
  selected: Id | null,
  columns: Columns,
): ReadonlyMap<Id, CardSize> {
  const chosen = new Map<Id, CardSize>()
  const heightOf = (list: readonly SizedCard[], size: CardSize) =>
    list.reduce((sum, card) => sum + cardHeight(card, size, columns.card) + cardGap, 0)
  const byBlock = [...Map.groupBy(cards, ({ block }) => block)]
  const first = byBlock[0]?.[0] ?? 0
  const tops = topsOf(blocks, first, columns.text)
  let floor = 0
  for (const [i, [block, own]] of byBlock.entries()) {
    const start = Math.max(floor, tops(block))
    const next = byBlock[i + 1]?.[0] ?? block + 1
    const limit = (next === blocks.length ? Infinity : tops(next)) + maxDrift
    const size = sizes.find((one) => start + heightOf(own, one) <= limit) ?? 'line'
    floor = start + heightOf(own, size)
    for (const card of own) {
      // Room that is left lets lines become two, the first ones first.
      const added = heightOf([card], 'two') - heightOf([card], 'line')
      const isTwo = size === 'line' && floor + added <= limit
      chosen.set(card.record, isTwo ? 'two' : size)
      if (isTwo) floor += added
    }
  }
  const at = cards.findIndex(({ record }) => record === selected)
  if (at > 0) shrinkAbove(cards.slice(0, at), tops(cards[at]!.block), chosen, heightOf)
  return chosen
}

/** Makes the cards above the selected one as small as they must be to end above it. */
function shrinkAbove(
  above: readonly SizedCard[],
  available: number,
  chosen: Map<Id, CardSize>,
  heightOf: (list: readonly SizedCard[], size: CardSize) => number,
): void {
  const capped = (card: SizedCard, cap: number) =>
    sizes[Math.max(cap, sizes.indexOf(chosen.get(card.record) ?? 'full'))] ?? 'line'
  const needed = (cap: number) => above.reduce((sum, card) => sum + heightOf([card], capped(card, cap)), 0)
  const cap = sizes.findIndex((_, i) => needed(i) <= available)
  for (const card of above) chosen.set(card.record, capped(card, cap < 0 ? sizes.length - 1 : cap))
}

function cardHeight({ who, words, more }: SizedCard, size: CardSize, width: number): number {
  const lines = (letters: number) => Math.max(1, Math.ceil((letters * letter.card) / (width - cardSides)))
  switch (size) {
    case 'full':
      return 20 + 18 + 7 + Math.min(3, lines(words)) * 21 + (more + 1) * 18
    case 'short':
      return 14 + 18 + 2 + Math.min(2, lines(words)) * 21
    case 'two':
      return 10 + Math.min(2, lines(who + words)) * 20
    case 'line':
      return 10 + 20
  }
}

/** The estimated tops of blocks, from that of block `first`. */
function topsOf(blocks: readonly Range[], first: number, width: number): (block: number) => number {
  const tops = new Map([[first, 0]])
  let top = 0
  let known = first
  return (block) => {
    for (; known < block; known++) {
      const { start, end } = blocks[known] ?? { start: 0, end: 0 }
      top += Math.ceil(((end - start) * letter.text) / width) * textLine + 16
      tops.set(known + 1, top)
    }
    return tops.get(block) ?? 0
  }
}

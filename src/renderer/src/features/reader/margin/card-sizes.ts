import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'

export type CardSize = 'full' | 'short' | 'line'

/** Approximate height of a closed card of each size, with the gap below, in px. */
const room: Readonly<Record<CardSize, number>> = { full: 112, short: 64, line: 40 }

/** How far below the end of its paragraph the last card may be, in px, before the paragraph's cards get shorter. */
const maxDrift = 70

/**
 * The size of each closed card: as large as fits beside its paragraph, so that cards stay near their words.
 * Cards above the selected one become single lines if they would push it down. Heights are estimated from the length of the blocks (80
 * units and 30 px a line); nothing is measured.
 */
export function cardSizes(
  cards: readonly { readonly record: Id; readonly block: number }[],
  blocks: readonly Range[],
  selected: Id | null,
): ReadonlyMap<Id, CardSize> {
  const counts = new Map<number, number>()
  for (const { block } of cards) counts.set(block, (counts.get(block) ?? 0) + 1)
  const sizes = new Map(
    cards.map(({ record, block }) => [record, sizeFor(counts.get(block) ?? 0, heightOf(blocks[block]))]),
  )
  const at = cards.findIndex(({ record }) => record === selected)
  if (at > 0) {
    const above = cards.slice(0, at)
    const needed = above.reduce((sum, { record }) => sum + room[sizes.get(record) ?? 'full'], 0)
    const available = blocks.slice(0, cards[at]!.block).reduce((sum, block) => sum + heightOf(block), 0)
    if (needed > available) for (const { record } of above) sizes.set(record, 'line')
  }
  return sizes
}

function sizeFor(count: number, height: number): CardSize {
  if (count * room.full <= height + maxDrift) return 'full'
  return count * room.short <= height + maxDrift ? 'short' : 'line'
}

function heightOf(block: Range | undefined): number {
  return block ? Math.ceil((block.end - block.start) / 80) * 30 + 16 : 0
}

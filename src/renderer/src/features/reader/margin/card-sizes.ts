import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'

export type CardSize = 'full' | 'short' | 'line'

/** About how much room a closed card of each size takes, with the gap below it, in px. */
const room: Readonly<Record<CardSize, number>> = { full: 112, short: 64, line: 40 }

/** How far the last card of a paragraph may stand below the paragraph's end before its cards get shorter, in px. */
const drift = 70

/**
 * The size of each closed card: as much as there is room for beside its paragraph, so that cards stay near their words.
 * Those above the selected one are lines where they would otherwise push it down from its place. Heights are guessed from
 * the length of the blocks (80 units and 30 px a line); nothing is measured.
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
  if (count * room.full <= height + drift) return 'full'
  return count * room.short <= height + drift ? 'short' : 'line'
}

function heightOf(block: Range | undefined): number {
  return block ? Math.ceil((block.end - block.start) / 80) * 30 + 16 : 0
}

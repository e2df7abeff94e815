import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import type { ComposerSession } from '../document/composer-session.ts'

/** The blocks in sight, and those up to one height of the window above and below. They are found in a few steps, however long the note is. */
export function blocksNearSight({ editor, document: blocks }: ComposerSession): BriefingBlock[] {
  const all = blocks.blocksNow()
  const placeOf = (at: number) => editor.getElementByKey(blocks.keyOf(all[at]!.id) ?? '')?.getBoundingClientRect()
  let [first, behind] = [0, all.length]
  while (first < behind) {
    const middle = (first + behind) >> 1
    if ((placeOf(middle)?.bottom ?? 0) < -innerHeight) first = middle + 1
    else behind = middle
  }
  let last = first
  while (last < all.length && (placeOf(last)?.top ?? 0) <= 2 * innerHeight) last++
  return all.slice(first, last)
}

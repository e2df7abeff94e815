import type { Range } from '#shared/text/range.ts'
import { layOutNear } from '../editor/lay-out-near.ts'
import type { Reader } from '../editor/mount-reader.ts'

/** Frames in which blocks that come into sight may get another height than was estimated, which moves the words again. */
const settlingFrames = 3

/** How much room there should be between the words and the ends of the page, in px. */
const room = 48

/**
 * Scrolls the words of a range into the middle of the page, unless they are in sight with some room around them. By the words themselves,
 * not by the element around them, which may be longer than the page. `block` is the index of the block they stand in.
 */
export function bringIntoSight(reader: Reader, block: number, range: Range): void {
  const page = reader.root.closest('.read-page')
  const element = reader.blockElement(block)
  if (!page || !element) return
  /** How far the words are from the middle of the page, in px; 0 if they are in sight. */
  const distance = () => {
    const words = reader.domRange(range)?.getClientRects()[0]
    const { top, bottom } = page.getBoundingClientRect()
    const isInSight = !words || (words.top >= top + room && words.bottom <= bottom - room)
    return isInSight ? 0 : (words.top + words.bottom) / 2 - (top + bottom) / 2
  }
  if (distance() === 0) return
  layOutNear(element)
  let frames = settlingFrames
  const scroll = () => {
    const by = distance()
    if (by !== 0) page.scrollBy(0, by)
    if (frames-- > 0) requestAnimationFrame(scroll)
  }
  scroll()
}

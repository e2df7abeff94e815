/** From top to bottom, in px of the window. */
type Extent = { readonly top: number; readonly bottom: number }

/** Room left beneath a card that was brought into sight: its outline, and a sign that it ends there. */
const room = 12

/**
 * How far a page has to scroll down to show a card whose lower part is below its foot: no further than needed, and never so far
 * that the card's first line, beside the words that it is about, would leave at the top.
 */
export function scrollToSee(card: Extent, page: Extent): number {
  return Math.max(0, Math.min(card.bottom + room - page.bottom, card.top - room - page.top))
}

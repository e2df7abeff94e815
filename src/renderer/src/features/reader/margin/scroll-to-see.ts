/** Top and bottom in px of the window. */
type Extent = { readonly top: number; readonly bottom: number }

/** Space left below a card that was scrolled into view: its outline, and a sign that it ends there. */
const room = 12

/**
 * How far to scroll down to show a card that extends below the page: no further than needed, and never so far that the card's first line,
 * beside its words, leaves at the top.
 */
export function scrollToSee(card: Extent, page: Extent): number {
  return Math.max(0, Math.min(card.bottom + room - page.bottom, card.top - room - page.top))
}

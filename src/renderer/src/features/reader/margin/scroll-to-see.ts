/** A box in px of the window. */
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Space left below a card that was scrolled into view: its outline, and a sign that it ends there. */
const room = 12

/**
 * How far to scroll down to show a card that extends below the page: no further than needed, and never so far that the card's first line,
 * beside its words, leaves at the top.
 */
export function scrollToSee(card: Pick<Box, 'top' | 'bottom'>, page: Pick<Box, 'top' | 'bottom'>): number {
  return Math.max(0, Math.min(card.bottom + room - page.bottom, card.top - room - page.top))
}

/**
 * How far to scroll down so that a card at the foot of the page, where there is no margin, covers none of these words; of words that are longer
 * than what is free above it, their beginning is shown. 0 for a card beside the text.
 */
export function scrollToUncover(words: Box, card: Box, page: Pick<Box, 'top' | 'bottom'>): number {
  const covers =
    words.bottom > card.top && words.top < card.bottom && words.right > card.left && words.left < card.right
  return covers ? Math.max(0, Math.min(words.bottom + room - card.top, words.top - room - page.top)) : 0
}

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Where a popover is, in px of `within`, how high it may be at most, and how far the page must scroll down to show it with its words. */
export type Spot = { readonly left: number; readonly top: number; readonly room: number; readonly scroll: number }

/** Space between the words and the popover, and between either and the edge of the page, in px. */
const gap = 10
const edge = 12

/** The share of the page that long words keep; the card scrolls inside rather than cover more of them. */
const maxShareOfWords = 0.4
/** A popover is never lower than this: one line of a form, and its buttons. */
const leastRoom = 120

/**
 * The position of a popover: below the last line of the words, above the first line if there is no room below, and never beyond the sides of
 * `within`. It covers none of the words: where there is no room for it, it is lower, and the page scrolls as far as both need.
 * All rectangles are in viewport coordinates; `seen` is the visible part of the page.
 */
export function placePopover(
  lines: readonly Rect[],
  within: Rect,
  size: { readonly width: number; readonly height: number },
  seen: Pick<Rect, 'top' | 'bottom'>,
): Spot {
  const first = lines[0]
  const last = lines.at(-1)
  const pageHeight = seen.bottom - seen.top
  const wordsHeight = first && last ? Math.min(last.bottom - first.top, pageHeight * maxShareOfWords) : 0
  const room = Math.max(leastRoom, pageHeight - 2 * edge - gap - wordsHeight)
  if (!first || !last) return { left: 0, top: 0, room, scroll: 0 }
  const height = Math.min(size.height, room)
  const fitsBelow = last.bottom + gap + height <= seen.bottom - edge
  const fitsAbove = first.top - gap - height >= seen.top + edge
  const isBelow = fitsBelow || !fitsAbove
  const top = isBelow ? last.bottom + gap : first.top - gap - height
  const widest = within.right - within.left - size.width
  return {
    left: Math.max(0, Math.min(widest, last.left - within.left)),
    top: top - within.top,
    room,
    scroll: isBelow
      ? nearest({ top: last.bottom - wordsHeight, bottom: top + height }, seen)
      : nearest({ top, bottom: first.top + wordsHeight }, seen),
  }
}

/** How far to scroll down, or up if negative, until this is seen; its top comes before its bottom. */
function nearest(what: Pick<Rect, 'top' | 'bottom'>, seen: Pick<Rect, 'top' | 'bottom'>): number {
  const atTop = what.top - (seen.top + edge)
  return atTop < 0 ? atTop : Math.min(atTop, Math.max(0, what.bottom - (seen.bottom - edge)))
}

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type Spot = { readonly left: number; readonly top: number }

const gap = 10

/**
 * The position of a popover: below the last line of the words, above the first line if there is no room below, and never beyond the sides
 * of `within`.
 * The result is in px of `within`. All rectangles are in viewport coordinates; `seen` is the visible part of the page.
 */
export function placeUnder(
  lines: readonly Rect[],
  within: Rect,
  size: { readonly width: number; readonly height: number },
  seen: Pick<Rect, 'top' | 'bottom'>,
): Spot {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return { left: 0, top: 0 }
  const fitsBelow = last.bottom + gap + size.height <= seen.bottom
  const fitsAbove = first.top - gap - size.height >= seen.top
  const top = fitsBelow || !fitsAbove ? last.bottom + gap : first.top - gap - size.height
  const widest = within.right - within.left - size.width
  return { left: Math.max(0, Math.min(widest, last.left - within.left)), top: top - within.top }
}

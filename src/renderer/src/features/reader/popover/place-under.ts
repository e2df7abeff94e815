type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type Spot = { readonly left: number; readonly top: number }

const gap = 10

/**
 * Where something of this size floats: under the last line of the words, above their first where there is no room below,
 * and never over the sides of `within`. Px of `within`; all is measured in the viewport, of which `seen` is what the page is seen through.
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

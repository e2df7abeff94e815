import type { Page } from 'playwright'
import { PNG } from 'pngjs'
import type { View } from '../../tools/pictures/view.ts'
import { grouped } from './find-faults.ts'
import type { Box, Item, Layout } from './layout.ts'
import { readLayout } from './read-layout.ts'

/** Letters drawn as fat as they can be, so that some px are wholly ink, and letters not drawn at all. */
const inks = {
  fat: '-webkit-text-stroke: 2px currentcolor !important;',
  none: '-webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important;',
} as const
const still = 'caret-color: transparent !important; transition: none !important; animation: none !important;'

/** A picture that can be read px by px. */
type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/**
 * Texts whose contrast is less than AA asks for, as the window's own px show it: two pictures are taken, one with fat letters and one
 * without any. What differs is ink, and what the second shows there is its ground, whatever colours and layers both were made of.
 */
export async function tellPale(page: Page, view: View, layout: Layout): Promise<string[]> {
  let pale = await measure(page, view, layout)
  // What was still being filled, or scrolls by itself and was drawn a frame late, stands elsewhere by now. What is pale stays pale.
  if (pale.length > 0) pale = await measure(page, view, await readLayout(page))
  return grouped(
    pale.map(
      ({ item, contrast }) =>
        [`contrast ${contrast.toFixed(2)}, of ${item.leastContrast} needed: `, item, 'pale'] as const,
    ),
  )
}

async function measure(page: Page, view: View, layout: Layout): Promise<Pale[]> {
  return findPale(layout, await pictureWith(page, view, inks.fat), await pictureWith(page, view, inks.none))
}

async function pictureWith(page: Page, view: View, ink: string): Promise<Pixels> {
  const style = await page.addStyleTag({
    content: `*, *::before, *::after, *::placeholder { ${ink} ${still} }`,
  })
  await view.rest()
  const png = await view.picture()
  await style.evaluate((element) => (element as Element).remove())
  return PNG.sync.read(png)
}

/** A text that is too pale, with its contrast (1 to 21). */
type Pale = { readonly item: Item; readonly contrast: number }

function findPale({ items }: Layout, fat: Pixels, none: Pixels): Pale[] {
  return items.flatMap((item) => {
    const isRead = item.kind === 'text' && !item.isDisabled && /[\p{L}\p{N}]/u.test(item.words)
    if (!isRead || item.clear.length === 0) return []
    const contrast = contrastOf(item.clear, fat, none)
    return contrast < item.leastContrast ? [{ item, contrast }] : []
  })
}

/**
 * The contrast of a text with the ground of it that it stands out from least; 1 where nothing can be seen of it. The edges of letters are
 * paler than their ink, so it is what one px in twenty reaches.
 */
function contrastOf(boxes: readonly Box[], fat: Pixels, none: Pixels): number {
  const grounds = [...countColours(boxes, fat, none)].map(([ground, inks]) => ({
    ground,
    inks,
    px: [...inks.values()].reduce((sum, px) => sum + px, 0),
  }))
  const all = grounds.reduce((sum, { px }) => sum + px, 0)
  if (all === 0) return 1
  const large = grounds.filter(({ px }) => px > all / 10)
  if (large.length > 0) return Math.min(...large.map(({ ground, inks, px }) => reached(onGround(ground, inks), px)))
  // A gradient has as many grounds as columns, each with too few px to be judged by itself.
  return reached(
    grounds.flatMap(({ ground, inks }) => onGround(ground, inks)),
    all,
  )
}

function onGround(ground: number, inks: ReadonlyMap<number, number>): (readonly [contrast: number, px: number])[] {
  return [...inks].map(([ink, px]) => [contrast(ink, ground), px] as const)
}

/** How many px have each ground, and each ink on it. */
function countColours(boxes: readonly Box[], fat: Pixels, none: Pixels): Map<number, Map<number, number>> {
  const grounds = new Map<number, Map<number, number>>()
  for (const box of boxes) {
    for (let y = Math.ceil(box.top) + 1; y < Math.min(box.bottom, fat.height) - 1; y++) {
      // The fat letters beside it reach one px into it.
      for (let x = Math.ceil(box.left) + 1; x < Math.min(box.right, fat.width) - 1; x++) {
        const [ink, ground] = [colourAt(fat, x, y), colourAt(none, x, y)]
        if (ink === ground) continue
        const inks = grounds.get(ground) ?? new Map<number, number>()
        grounds.set(ground, inks.set(ink, (inks.get(ink) ?? 0) + 1))
      }
    }
  }
  return grounds
}

/** The contrast that one px in twenty reaches. */
function reached(contrasts: readonly (readonly [contrast: number, px: number])[], px: number): number {
  let left = px / 20
  for (const [one, count] of contrasts.toSorted((a, b) => b[0] - a[0])) {
    left -= count
    if (left <= 0) return one
  }
  return 1
}

/** A px as one number: 0xRRGGBB. */
function colourAt({ width, data }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 4
  return (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
}

/** The contrast of two colours, by WCAG 2.2. */
function contrast(one: number, other: number): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: number): number {
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((byte) => {
    const part = byte / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

import type { Page } from 'playwright'
import { findCut } from './find-faults.ts'
import type { Item, Layout } from './layout.ts'
import { readLayout } from './read-layout.ts'

/**
 * Rests the mouse on texts that are cut off, and remembers by kind of element which then show the whole, since all of a kind are made
 * alike.
 */
export class Hovers {
  private readonly showsWhole = new Map<string, boolean>()

  /** The layout in which texts are not cut off that are shown whole while the mouse rests on them. */
  async withoutShown(page: Page, layout: Layout): Promise<Layout> {
    for (const item of findCut(layout))
      if (!this.showsWhole.has(item.element)) this.showsWhole.set(item.element, await isShownOnHover(page, item))
    return {
      ...layout,
      items: layout.items.map((item) => (this.showsWhole.get(item.element) ? { ...item, cutBy: null } : item)),
    }
  }
}

async function isShownOnHover(page: Page, { kind, words, seen }: Item): Promise<boolean> {
  const box = seen[0]
  if (kind !== 'text' || !box) return false
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  // What shows itself whole waits until the mouse rests.
  await page.waitForTimeout(300)
  const { items } = await readLayout(page)
  await page.mouse.move(0, 0)
  return items.some((item) => item.kind === 'text' && item.cutBy === null && item.words.includes(words))
}

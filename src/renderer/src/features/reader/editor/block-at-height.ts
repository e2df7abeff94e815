import { blocksTogether } from './stretch-node.ts'

/**
 * The first drawn block that ends below `y` (px from the top of the window), else the last one. A binary search that measures about a dozen
 * elements and lays out none that is out of sight.
 */
export function blockAtHeight(root: HTMLElement, y: number): number {
  const stretch = firstBelow(root.children, y)
  const blocks = root.children[stretch]?.children
  return blocks ? stretch * blocksTogether + firstBelow(blocks, y) : 0
}

function firstBelow(elements: HTMLCollection, y: number): number {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (elements[middle]!.getBoundingClientRect().bottom > y) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}

import type { Page } from 'playwright'

/**
 * Words in this part of the window that are cut off, cannot be scrolled into view, and are not replaced by “…”. Words outside the visible
 * part of a scroll area do not count. Each is returned with the class of the element that cuts it off.
 */
export async function clippedText(page: Page, part = 'body'): Promise<readonly string[]> {
  const place = page.locator(part).first()
  await place.waitFor()
  return place.evaluate((root) => {
    const found: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const text = walker.currentNode
      const parent = text.parentElement!
      const isSeen =
        parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !parent.closest('.visually-hidden, option, [aria-hidden="true"]')
      if (text.nodeValue!.trim() === '' || !isSeen) continue
      range.selectNodeContents(text)
      const rects = [...range.getClientRects()].filter(({ width }) => width > 1)
      if (rects.length === 0) continue
      const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))]
      const [top, bottom] = [Math.min(...rects.map((rect) => rect.top)), Math.max(...rects.map((rect) => rect.bottom))]
      let [scrollsAcross, scrollsDown, isShortened] = [false, false, false]
      let cut = ''
      for (let holder: Element | null = parent; holder && cut === '' && !isShortened; holder = holder.parentElement) {
        const { overflowX, overflowY, position, textOverflow, webkitLineClamp } = getComputedStyle(holder)
        const box = holder.getBoundingClientRect()
        isShortened = textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
        if (position === 'fixed') break
        scrollsAcross ||= overflowX === 'auto' || overflowX === 'scroll'
        scrollsDown ||= overflowY === 'auto' || overflowY === 'scroll'
        if (!scrollsAcross && overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1))
          cut = `${holder.className || holder.tagName}, across`
        // A letter's box is taller than its ink.
        if (!scrollsDown && overflowY !== 'visible' && (top < box.top - 6 || bottom > box.bottom + 6))
          cut = `${holder.className || holder.tagName}, down`
      }
      if (!isShortened && !scrollsAcross && cut === '' && (left < -1 || right > innerWidth + 1)) cut = 'the window'
      if (!isShortened && cut !== '') found.push(`“${text.nodeValue!.trim().slice(0, 40)}” is cut by ${cut}`)
    }
    return found
  })
}

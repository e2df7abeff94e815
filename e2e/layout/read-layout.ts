/* oxlint-disable unicorn/consistent-function-scoping -- Playwright takes one function to the page, with all that it uses in it. */
import type { Page } from 'playwright'
import type { Box, Item, Layout } from './layout.ts'

/** Reads what stands in the window, or in a part of it: each text and each control, and what cuts, covers and surrounds it. */
export function readLayout(page: Page, part = 'body'): Promise<Layout> {
  return page.evaluate(readInPage, part)
}

/** Runs in the page. */
function readInPage(part: string): Layout {
  const controls =
    'button, a[href], input, select, textarea, kbd, [role="button"], [role="option"], [role="row"], [role="menuitem"], [role="tab"]'
  const overThePage =
    '[role="dialog"], [role="menu"], [role="listbox"], [role="tooltip"], [popover], .toast, .sweep-panel'
  const fading = 14
  const sticky = new Map<number, Box>()
  const numbers = new Map<Element, number>()
  const numberOf = (element: Element): number => {
    if (!numbers.has(element)) numbers.set(element, numbers.size)
    return numbers.get(element)!
  }
  const describe = (element: Element): string => {
    const own = `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}`
    const around = element.parentElement?.closest('[class]:not([class=""])')
    return around ? `${own} in .${around.classList[0]}` : own
  }
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  })
  const isEmpty = ({ left, top, right, bottom }: Box): boolean => right - left < 1 || bottom - top < 1

  /** Cuts a box to what the elements around it let through. What an element that does not scroll takes from it is lost. */
  const look = (kind: Item['kind'], element: Element, box: Box) => {
    let seen = box
    let cutBy: string | null = null
    // A text may be cut by its own element, a control by those around it.
    let position = kind === 'text' ? 'static' : getComputedStyle(element).position
    let around = kind === 'text' ? element : element.parentElement
    for (; around && position !== 'fixed'; around = around.parentElement) {
      const style = getComputedStyle(around)
      // An absolute box is cut by the boxes around the one it is placed in, and not by those between.
      if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue
      position = style.position
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      if (around === document.body || around === document.documentElement) continue
      const { left, top } = around.getBoundingClientRect()
      const room = {
        left: left + around.clientLeft,
        top: top + around.clientTop,
        right: left + around.clientLeft + around.clientWidth,
        bottom: top + around.clientTop + around.clientHeight,
      }
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
      const isLostAcross = !scrolls(style.overflowX) && (seen.left < room.left - 1 || seen.right > room.right + 1)
      // A line's box is taller than the letters in it.
      const spare = kind === 'text' ? 6 : 1
      const isLostDown = !scrolls(style.overflowY) && (seen.top < room.top - spare || seen.bottom > room.bottom + spare)
      if ((isLostAcross || isLostDown) && !isEmpty(seen)) cutBy ??= describe(around)
      seen = meet(seen, room)
    }
    const isOutside =
      !isEmpty(seen) &&
      (seen.left < -1 || seen.right > innerWidth + 1 || seen.top < -1 || seen.bottom > innerHeight + 1)
    return { seen: meet(seen, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }), cutBy, isOutside }
  }

  const isWhole = (box: Box, seen: Box): boolean =>
    seen.right - seen.left > box.right - box.left - 1 && seen.bottom - seen.top > box.bottom - box.top - 1

  /** Whether nothing lies over it, at three points of its middle. What is selected or highlighted keeps its ink in every picture. */
  const isClear = (element: Element, { left, top, right, bottom }: Box): boolean =>
    !isHighlighted(element) &&
    [left + 1, (left + right) / 2, right - 1].every((x) => {
      const hit = document.elementFromPoint(x, (top + bottom) / 2)
      return hit !== null && (element.contains(hit) || hit.contains(element))
    })

  const isHighlighted = (element: Element): boolean => {
    const selection = document.getSelection()
    if (selection !== null && !selection.isCollapsed && selection.containsNode(element, true)) return true
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    return ranges.some((range) => range instanceof Range && range.intersectsNode(element))
  }

  const coverOf = (element: Element, { left, top, right, bottom }: Box): string | null => {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (!hit || element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element)) return null
    // A dialog has a veil around it that takes the clicks for the page.
    const isMeant = (around: Element) =>
      around.matches(overThePage) ||
      getComputedStyle(around).position === 'sticky' ||
      around.querySelector('[role="dialog"], [role="menu"]')
    for (let around: Element | null = hit; around && !around.contains(element); around = around.parentElement)
      if (isMeant(around)) return null
    return describe(hit)
  }

  /** Whether it scrolls under something that sticks to an edge, which lets it fade a few px before. */
  const isFaded = ({ path }: Item, { left, top, right, bottom }: Box): boolean =>
    [...sticky].some(
      ([part, room]) =>
        !path.includes(part) && !isEmpty(meet(room, { left, top: top - fading, right, bottom: bottom + fading })),
    )

  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
    // Words for screen readers only are clipped to nothing.
    for (let around: Element | null = element; around; around = around.parentElement)
      if (getComputedStyle(around).clipPath === 'inset(50%)') return false
    return !element.closest('option, [inert]')
  }

  const itemOf = (kind: Item['kind'], words: string, element: Element, boxes: readonly Box[]): Item | null => {
    const looks = boxes.map((box) => look(kind, element, box))
    const seen = looks.map((one) => one.seen).filter((box) => !isEmpty(box))
    const isCut = looks.find((one) => one.cutBy !== null)
    if (seen.length === 0 && !isCut && !looks.some(({ isOutside }) => isOutside)) return null
    const path: number[] = []
    const over: number[] = []
    let hasWholeTitle = false
    for (let around: Element | null = element; around; around = around.parentElement) {
      path.unshift(numberOf(around))
      const isSticky: boolean = getComputedStyle(around).position === 'sticky'
      if (isSticky) sticky.set(numberOf(around), around.getBoundingClientRect())
      if (isSticky || around.matches(overThePage)) over.unshift(numberOf(around))
      hasWholeTitle ||= plain(around.getAttribute('title') ?? '').includes(plain(words))
    }
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    return {
      kind,
      words,
      element: describe(element),
      seen,
      cutBy: isCut?.cutBy ?? null,
      coveredBy: seen[0] ? coverOf(element, seen[0]) : null,
      isOutside: looks.some(({ isOutside }) => isOutside),
      hasWholeTitle,
      path,
      over,
      parent: numberOf(kind === 'text' ? element : element.parentElement!),
      clear: kind === 'text' ? boxes.filter((box, i) => isWhole(box, looks[i]!.seen) && isClear(element, box)) : [],
      isDisabled: Boolean(element.closest(':disabled, [aria-disabled="true"], [data-disabled]')),
      leastContrast: isLarge ? 3 : 4.5,
    }
  }

  /** What an input shows: its placeholder, or the start of its value, all of which the caret reaches. */
  const shownIn = (input: HTMLInputElement): Item | null => {
    const words = input.value || input.placeholder
    if (!words || !/^(?:text|search|url|email|number|)$/u.test(input.type)) return null
    const style = getComputedStyle(input)
    measure.font = style.font
    measure.letterSpacing = style.letterSpacing
    const box = input.getBoundingClientRect()
    const room = {
      left: box.left + input.clientLeft + Number.parseFloat(style.paddingLeft),
      right: box.left + input.clientLeft + input.clientWidth - Number.parseFloat(style.paddingRight),
    }
    const { width } = measure.measureText(words)
    const isRtl = style.direction === 'rtl'
    const shown = {
      left: isRtl ? Math.max(room.left, room.right - width) : room.left,
      right: isRtl ? room.right : Math.min(room.right, room.left + width),
      top: box.top,
      bottom: box.bottom,
    }
    const item = itemOf('text', words, input, [shown])
    const isTooLong = width > room.right - room.left + 1
    return item && input.value === '' && isTooLong ? { ...item, cutBy: describe(input) } : item
  }

  const measure = document.createElement('canvas').getContext('2d')!
  const root = document.querySelector(part)!
  const items: (Item | null)[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!
    const words = plain(walker.currentNode.nodeValue!)
    if (words === '' || /^(?:SCRIPT|STYLE)$/u.test(element.tagName) || !isSeen(element)) continue
    range.selectNodeContents(walker.currentNode)
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1)
    items.push(itemOf('text', words, element, boxes))
  }
  for (const control of root.querySelectorAll(controls)) {
    if (!isSeen(control)) continue
    if (control instanceof HTMLInputElement) items.push(shownIn(control))
    const name = control.getAttribute('aria-label') ?? (control as HTMLInputElement).placeholder ?? ''
    items.push(itemOf('control', name || plain(control.textContent ?? ''), control, [control.getBoundingClientRect()]))
  }
  const all = items.filter((item) => item !== null)
  return {
    width: innerWidth,
    height: innerHeight,
    items: all.map((item) => ({ ...item, clear: item.clear.filter((box) => !isFaded(item, box)) })),
  }
}

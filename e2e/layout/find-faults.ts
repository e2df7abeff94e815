import { named, type Box, type Item, type Layout } from './layout.ts'

/** Texts of which some is cut off, while nothing shows the whole when the mouse rests on it, and controls that are cut off. */
export function findCut({ items }: Layout): Item[] {
  return items.filter(({ kind, cutBy, hasWholeTitle }) => cutBy !== null && !(kind === 'text' && hasWholeTitle))
}

/** Texts and controls that reach out of the window. */
export function findOutside({ items }: Layout): Item[] {
  return items.filter(({ isOutside }) => isOutside)
}

/** Texts and controls that something lies over which is not open over the page. */
export function findCovered({ items }: Layout): Item[] {
  return items.filter(({ coveredBy }) => coveredBy !== null)
}

/** Pairs of texts and controls that lie over each other, but for those in each other and what lies over the page on purpose. */
export function findOverlaps({ items }: Layout): (readonly [Item, Item])[] {
  const found: (readonly [Item, Item])[] = []
  for (const [i, one] of items.entries())
    for (const other of items.slice(i + 1))
      if (!isWithin(one, other) && !isWithin(other, one) && !isLaidOver(one, other) && overlap(one, other))
        found.push([one, other])
  return found
}

/** How faults are told: each kind with its words and element, those of one element as one line. */
export function tell(layout: Layout): string[] {
  return grouped([
    ...findCut(layout).map((item) => [`cut off by ${item.cutBy}: `, item] as const),
    ...findOutside(layout).map((item) => ['out of the window: ', item] as const),
    ...findCovered(layout).map((item) => [`covered by ${item.coveredBy}: `, item] as const),
    ...findOverlaps(layout).map(([one, other]) => [`over ${named(other)}: `, one, other.element] as const),
  ])
}

/** One line for the faults of a kind at one element. */
export function grouped(faults: readonly (readonly [fault: string, item: Item, key?: string])[]): string[] {
  const groups = new Map<string, { line: string; more: number }>()
  for (const [fault, item, key = fault] of faults) {
    const group = `${key} ${item.element}`
    const known = groups.get(group)
    if (known) known.more += 1
    else groups.set(group, { line: `${fault}${named(item)}`, more: 0 })
  }
  return [...groups.values()].map(({ line, more }) => (more === 0 ? line : `${line} and ${more} more`))
}

/** One is in the other: a text in a row, or a sign that is laid over the end of a field or chip beside it in the document. */
function isWithin(inner: Item, outer: Item): boolean {
  if (outer.kind !== 'control') return false
  if (inner.path.includes(outer.path.at(-1)!)) return true
  return inner.path.includes(outer.parent) && inner.seen.every((box) => outer.seen.some((room) => contains(room, box)))
}

function contains(room: Box, box: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
}

/** One of them lies in something over the page, or in something that sticks while the other scrolls under it. */
function isLaidOver(one: Item, other: Item): boolean {
  return one.over.some((part) => !other.path.includes(part)) || other.over.some((part) => !one.path.includes(part))
}

function overlap(one: Item, other: Item): boolean {
  return one.seen.some((a) => other.seen.some((b) => meets(inked(a, one), inked(b, other))))
}

/** The box of the letters: a line's box is a third taller than they are. */
function inked({ left, top, right, bottom }: Box, { kind }: Item): Box {
  const spare = kind === 'text' ? (bottom - top) / 4 : 0
  return { left, right, top: top + spare, bottom: bottom - spare }
}

function meets(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
  )
}

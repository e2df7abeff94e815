import { findListItems } from '#shared/text/list-items.ts'
import type { Part } from './drafts.ts'
import type { Heading } from './headings.ts'
import { textOfLine } from './laid-out.ts'
import type { Paragraph } from './paragraphs.ts'

/** A list item: its marker, and how deep it stands in its list (1 is outermost). */
export type Item = { readonly marker: string; readonly markerLength: number; readonly level: number }

/** Items of one depth begin within this of each other, in heights of the letters. */
const sameDepth = 0.6

/** Finds the list items among the paragraphs of a file. A bullet always makes one; numbers and dashes where they make a list. */
export function findItems(parts: readonly Part[], headings: ReadonlyMap<Paragraph, Heading>): Map<Paragraph, Item> {
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []))
  // What hangs below an item, without a marker of its own, does not end the list.
  const counted = paragraphs.filter((one, i) => i === 0 || one.opening !== null || !hangs(one, paragraphs[i - 1]!))
  const openings = findListItems(counted.map((one) => (headings.has(one) ? '' : textOfLine(one.lines[0]!))))
  const found = new Map(counted.map((one, i) => [one, openings[i] ?? null]))
  const items = new Map<Paragraph, Item>()
  let depths: number[] = []
  for (const paragraph of paragraphs) {
    const tagged = taggedItem(paragraph)
    if (tagged) {
      items.set(paragraph, tagged)
      continue
    }
    const { opening } = paragraph
    const isItem =
      opening !== null && !headings.has(paragraph) && (found.get(paragraph) !== null || isBullet(opening.marker))
    if (!isItem) {
      if (!(depths.length > 0 && paragraph.firstIndent > (depths[0] ?? 0) + paragraph.lines[0]!.size)) depths = []
      continue
    }
    const step = sameDepth * paragraph.lines[0]!.size
    while (depths.length > 1 && paragraph.firstIndent < depths.at(-1)! - step) depths.pop()
    if (depths.length === 0 || paragraph.firstIndent > depths.at(-1)! + step) depths.push(paragraph.firstIndent)
    items.set(paragraph, { marker: opening.marker, markerLength: opening.length, level: depths.length })
  }
  return items
}

/** What the structure of a tagged file says of an item. Its marker may be any text: "o", "Article 3". */
function taggedItem({ lines, opening }: Paragraph): Item | null {
  const [line] = lines
  if (line?.place?.role !== 'item') return null
  const level = Math.max(1, line.place.level)
  if (line.labelLength > 0) {
    const marker = textOfLine(line).slice(0, line.labelLength).trim()
    return { marker, markerLength: line.labelLength, level }
  }
  return opening
    ? { marker: opening.marker, markerLength: opening.length, level }
    : { marker: '', markerLength: 0, level }
}

function isBullet(marker: string): boolean {
  return /^[^\p{L}\p{N}*–—-]$/u.test(marker)
}

function hangs(one: Paragraph, before: Paragraph): boolean {
  return before.opening !== null && one.firstIndent > before.firstIndent + one.lines[0]!.size
}

import type { BodyType } from './body-type.ts'
import { textOfLine } from './laid-out.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Place } from './structure.ts'

/** What a paragraph is, by its type size and weight. */
export type Heading = { readonly type: 'title' } | { readonly type: 'heading'; readonly level: number }

/** What a paragraph is in the structure of a tagged file; null if that says nothing of it. */
function roleOf({ lines }: Paragraph): Place['role'] | null {
  return lines[0]!.place?.role ?? null
}

/** Type that is larger than the running text by this share is that of a heading. */
const larger = 1.12
/** Headings are shorter than this, in UTF-16 units; those in bold at the size of the text are shorter still. */
const longest = 250
const longestBold = 120

/** Finds the headings of a file, and its title: the largest of them, if it stands on the first page with words. */
export function findHeadings(pages: readonly (readonly Paragraph[])[], body: BodyType): Map<Paragraph, Heading> {
  const all = pages.flat()
  const mayBeBold = lettersIn(all.filter(isBold)) < 0.35 * lettersIn(all)
  // Where headings are tagged, what is tagged as a paragraph is none, however large; but the title often is a paragraph.
  const areTagged = all.some((one) => roleOf(one) === 'heading')
  const first = pages.find((page) => page.length > 0) ?? []
  const large = areTagged ? largestOf(first.filter((one) => isHeading(one, body, false))) : null
  const found = all.filter((one) =>
    areTagged && roleOf(one) !== null ? isTagged(one) || one === large : isHeading(one, body, mayBeBold),
  )
  const sizes = [...new Set(found.map((one) => classOf(one, body)))].toSorted((a, b) => b - a)
  const title = first.find((one) => found.includes(one) && classOf(one, body) === sizes[0])
  const isTitle =
    title !== undefined &&
    sizes[0]! > larger * body.size &&
    found.filter((one) => classOf(one, body) === sizes[0]).length <= 2
  const headings = new Map<Paragraph, Heading>()
  const levels = isTitle
    ? sizes.filter((size) => found.some((one) => one !== title && classOf(one, body) === size))
    : sizes
  for (const one of found)
    if (isTitle && one === title) headings.set(one, { type: 'title' })
    else if (roleOf(one) === 'title') headings.set(one, { type: 'title' })
    else if (roleOf(one) === 'heading') headings.set(one, { type: 'heading', level: one.lines[0]!.place!.level })
    else headings.set(one, { type: 'heading', level: Math.min(6, levels.indexOf(classOf(one, body)) + 1) })
  return headings
}

function largestOf(paragraphs: readonly Paragraph[]): Paragraph | null {
  return paragraphs.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null
}

function isTagged(paragraph: Paragraph): boolean {
  const role = roleOf(paragraph)
  return role === 'heading' || role === 'title'
}

function isHeading(paragraph: Paragraph, body: BodyType, mayBeBold: boolean): boolean {
  const role = roleOf(paragraph)
  if (isTagged(paragraph)) return true
  if (role === 'item' || role === 'note' || role === 'quotation') return false
  const text = textOf(paragraph)
  const size = sizeOf(paragraph)
  if (!/\p{L}/u.test(text) || paragraph.lines.some(({ isUpright }) => !isUpright)) return false
  if (size > larger * body.size) return text.length < longest && paragraph.lines.length < 5
  return (
    mayBeBold &&
    isBold(paragraph) &&
    size > 0.93 * body.size &&
    paragraph.lines.length < 3 &&
    text.length < longestBold &&
    !/[.;,:]$/u.test(text)
  )
}

/** Headings of one size are of one level; those in bold at the size of the text come last. */
function classOf(paragraph: Paragraph, body: BodyType): number {
  return Math.max(Math.round(sizeOf(paragraph) * 2) / 2, body.size)
}

function lettersIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, one) => sum + textOf(one).length, 0)
}

function isBold(paragraph: Paragraph): boolean {
  return paragraph.lines.every((line) => line.isBold)
}

function sizeOf(paragraph: Paragraph): number {
  return Math.max(...paragraph.lines.map(({ size }) => size))
}

function textOf(paragraph: Paragraph): string {
  return paragraph.lines.map(textOfLine).join(' ')
}

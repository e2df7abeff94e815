import type { BlockType } from '#shared/model/enums.ts'
import type { BodyType } from './body-type.ts'
import { findNotes } from './footnotes.ts'
import { goesOn, indentsParagraphs } from './going-on.ts'
import { findHeadings } from './headings.ts'
import type { Line, Section } from './laid-out.ts'
import { findItems } from './list-items.ts'
import { paragraphsOf, type Paragraph } from './paragraphs.ts'

/** A block of the text before its words are joined. */
export type Draft = {
  readonly type: BlockType
  readonly level?: number
  readonly marker?: string
  /** How many units of its first line are the marker of a list item, which is no part of its words. */
  readonly markerLength: number
  /** The lines of each of its cells; one cell but for the row of a table. */
  readonly cells: readonly (readonly Line[])[]
  /** The marks of the footnotes on its pages: raised in its words, they point there. */
  readonly noteMarks: ReadonlySet<string>
  readonly isNote?: boolean
}

/** What stands on a page, in reading order. `isFirst` says that a paragraph is the first one in its column. */
export type Part =
  | { readonly kind: 'row'; readonly cells: readonly (readonly Line[])[] }
  | { readonly kind: 'paragraph' | 'note'; readonly paragraph: Paragraph; readonly isFirst: boolean }

/** Cuts the columns of a page into paragraphs, rows and footnotes. */
export function partsOf(sections: readonly Section[], body: BodyType): Part[] {
  return sections.flatMap((section): Part[] => {
    if (section.kind === 'table') return section.rows.map(({ cells }) => ({ kind: 'row', cells }))
    const paragraphs = paragraphsOf(section.lines, section, body)
    const notes = findNotes(paragraphs, body)
    return paragraphs.map((paragraph, i) => ({
      kind: notes.has(paragraph) ? 'note' : 'paragraph',
      paragraph,
      isFirst: i === 0,
    }))
  })
}

/** A block with the page on which it ends. */
type PlacedDraft = Draft & { readonly page: number }

type Open = { at: number; paragraph: Paragraph; page: number }

/**
 * Makes blocks of the parts of all pages. Paragraphs that go on in the next column or on the next page are put together. The footnotes of a
 * page come after the last paragraph that ends on it, so that a paragraph that goes over the page stays whole and what stands on a page stays
 * together in the text.
 */
export function draftsOf(pages: readonly (readonly Part[])[], body: BodyType): Draft[] {
  const bodyOf = (page: readonly Part[]): Paragraph[] =>
    page.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []))
  const headings = findHeadings(pages.map(bodyOf), body)
  const items = findItems(pages.flat(), headings)
  const areIndented = indentsParagraphs(pages.flatMap(bodyOf))
  const drafts: PlacedDraft[] = []
  let open: Open | null = null
  for (const [page, parts] of pages.entries()) {
    const noteMarks = new Set(parts.flatMap((part) => (part.kind === 'note' ? (part.paragraph.noteMark ?? []) : [])))
    const notes: Draft[] = []
    for (const part of parts) {
      if (part.kind === 'row') {
        drafts.push({ type: 'table-row', markerLength: 0, cells: part.cells, noteMarks, page })
        continue
      }
      const { paragraph } = part
      const common = { markerLength: 0, cells: [paragraph.lines], noteMarks }
      if (part.kind === 'note') {
        notes.push({ type: 'paragraph', isNote: true, ...common })
        continue
      }
      const heading = headings.get(paragraph)
      const item = items.get(paragraph)
      const isNext = open !== null && open.at === drafts.length - 1
      if (open && part.isFirst && !heading && !item && goesOn(open.paragraph, paragraph, areIndented, isNext)) {
        const begun: Draft = drafts[open.at]!
        const whole: PlacedDraft = {
          ...begun,
          cells: [[...begun.cells[0]!, ...paragraph.lines]],
          noteMarks: new Set([...begun.noteMarks, ...noteMarks]),
          page,
        }
        // Behind what else stands on the pages before.
        const isPassed = drafts.slice(open.at + 1).some((other) => other.page < page)
        if (isPassed) {
          drafts.splice(open.at, 1)
          drafts.push(whole)
          open = { at: drafts.length - 1, paragraph, page }
        } else {
          drafts[open.at] = whole
          open = { at: open.at, paragraph, page: open.page }
        }
        continue
      }
      drafts.push(
        heading
          ? { ...heading, ...common, page }
          : item
            ? { type: 'list-item', ...item, ...common, markerLength: item.markerLength, page }
            : { type: paragraph.lines[0]!.place?.role === 'quotation' ? 'quotation' : 'paragraph', ...common, page },
      )
      open = heading ? null : { at: drafts.length - 1, paragraph, page }
    }
    drafts.push(...notes.map((note) => ({ ...note, page })))
  }
  return drafts
}

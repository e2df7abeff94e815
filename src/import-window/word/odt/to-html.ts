import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { headingLevel } from '../style-roles.ts'
import { around, attributeOf, childOf } from '../xml.ts'
import { nextMarker, outline, type Counts, type ListStyles } from './lists.ts'
import type { OdtStyles } from './styles.ts'

/** A text as a document that `readDom` reads, with what its elements do not say. */
export type OdtPage = {
  readonly page: Document
  /** The facts of the paragraphs that are more than paragraphs. */
  readonly facts: ReadonlyMap<Element, BlockFacts>
  /** The marks of notes. */
  readonly marks: ReadonlySet<Element>
  readonly comments: number
  readonly pictures: number
  readonly embedded: number
}

type List = { readonly style: string | null; readonly depth: number; readonly counts: Counts }

/** Elements whose content is not printed where they stand. */
const notPrinted = new Set([
  'tracked-changes',
  'hidden-text',
  'hidden-paragraph',
  'script',
  'forms',
  'title',
  'desc',
  'bookmark-start',
  'ruby-text',
  'table-of-content-source',
  'alphabetical-index-source',
  'illustration-index-source',
  'table-index-source',
  'object-index-source',
  'user-index-source',
  'bibliography-source',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
])

/** Puts a text of OpenDocument into an HTML document: its paragraphs, tables, spans and links, and its notes after it. */
export function toHtml(text: Element, styles: OdtStyles, listStyles: ListStyles): OdtPage {
  const writer = new Writer(styles, listStyles)
  writer.blocks(text, writer.page.body, null)
  writer.writeNotes()
  return writer
}

class Writer implements OdtPage {
  readonly page = document.implementation.createHTMLDocument('')
  readonly facts = new Map<Element, BlockFacts>()
  readonly marks = new Set<Element>()
  comments = 0
  pictures = 0
  embedded = 0
  private readonly styles: OdtStyles
  private readonly listStyles: ListStyles
  /** The counts of lists by their id and by their style, for those that go on. */
  private readonly counted = new Map<string, Counts>()
  private readonly headings: Counts = []
  private readonly notes: { readonly citation: string; readonly body: Element }[] = []

  constructor(styles: OdtStyles, listStyles: ListStyles) {
    this.styles = styles
    this.listStyles = listStyles
  }

  /** Writes the blocks within an element. */
  blocks(parent: Element, into: Element, list: List | null): void {
    for (const child of parent.children) this.block(child, into, list)
  }

  private block(element: Element, into: Element, list: List | null): void {
    const name = element.localName
    if (notPrinted.has(name) || attributeOf(element, 'display') === 'none') return
    if (name === 'p' || name === 'h') this.paragraph(element, into)
    else if (name === 'list') this.list(element, into, list)
    else if (name === 'table') this.table(element, into)
    else if (name === 'annotation') this.comments += 1
    else if (isShape(element)) this.shape(element, into)
    else this.blocks(element, into, list)
  }

  private paragraph(element: Element, into: Element): Element {
    const style = this.styles('paragraph', attributeOf(element, 'style-name'))
    const paragraph = this.page.createElement('p')
    if (style.isHidden || childOf(element, 'hidden-paragraph')) return paragraph
    into.append(paragraph)
    const facts = element.localName === 'h' ? this.headingFacts(element) : style.role
    if (facts) this.facts.set(paragraph, facts)
    this.inline(element, style.isStruck ? this.look('s', paragraph) : paragraph, into)
    return paragraph
  }

  private headingFacts(element: Element): BlockFacts {
    const level = Number(attributeOf(element, 'outline-level') ?? '1') || 1
    const levels = this.listStyles.get(outline)
    const isNumbered = levels?.has(level) === true && attributeOf(element, 'is-list-header') !== 'true'
    const marker = isNumbered ? nextMarker(levels, this.headings, level) : ''
    return { type: 'heading', level: headingLevel(level), ...(marker && { marker }) }
  }

  /** Writes the items of a list. The first paragraph of each has its marker. */
  private list(element: Element, into: Element, outer: List | null): void {
    const style = attributeOf(element, 'style-name') ?? outer?.style ?? null
    const list = { style, depth: (outer?.depth ?? 0) + 1, counts: outer?.counts ?? this.countsOf(element, style) }
    for (const item of element.children) {
      const isItem = item.localName === 'list-item'
      let isFirst = isItem
      for (const child of item.children) {
        const isParagraph = child.localName === 'p' || child.localName === 'h'
        if (!isParagraph) this.block(child, into, list)
        else this.itemParagraph(child, into, list, isFirst, attributeOf(item, 'start-value'))
        isFirst &&= !isParagraph
      }
    }
  }

  private itemParagraph(element: Element, into: Element, list: List, isFirst: boolean, start: string | null): void {
    const paragraph = this.paragraph(element, into)
    if (!isFirst || !paragraph.parentElement) return
    const levels = this.listStyles.get(list.style ?? '')
    const marker = nextMarker(levels, list.counts, list.depth, start === null ? null : Number(start) || 1)
    if (marker === '') return
    const known = this.facts.get(paragraph)
    if (around(element, 'table-cell')) paragraph.prepend(`${marker ?? ''} `)
    else if (known?.type === 'heading') this.facts.set(paragraph, { ...known, ...(marker && { marker }) })
    else this.facts.set(paragraph, { type: 'list-item', level: list.depth, ...(marker !== undefined && { marker }) })
  }

  /** The counts of a list: new ones, unless it goes on from another. */
  private countsOf(element: Element, style: string | null): Counts {
    const before = attributeOf(element, 'continue-list')
    const continues = attributeOf(element, 'continue-numbering') === 'true'
    const known =
      before !== null ? this.counted.get(`#${before}`) : continues ? this.counted.get(style ?? '') : undefined
    const counts = known ?? []
    this.counted.set(style ?? '', counts)
    this.counted.set(`#${attributeOf(element, 'id')}`, counts)
    return counts
  }

  private table(element: Element, into: Element): void {
    const table = this.page.createElement('table')
    into.append(table)
    this.rows(element, table)
  }

  private rows(parent: Element, table: Element): void {
    for (const child of parent.children) {
      if (child.localName !== 'table-row') {
        if (child.localName.startsWith('table-row') || child.localName.startsWith('table-header'))
          this.rows(child, table)
        continue
      }
      const row = this.page.createElement('tr')
      table.append(row)
      for (const cell of child.children) {
        const written = this.page.createElement('td')
        row.append(written)
        // A cell that another one covers has its place, and no words.
        if (cell.localName === 'table-cell') this.blocks(cell, written, null)
      }
    }
  }

  /** Writes the words within an element. `after` is where the paragraphs of text boxes go. */
  private inline(parent: Element, into: Element, after: Element): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) into.append((child.nodeValue ?? '').replaceAll('\u00AD', ''))
      else if (child instanceof Element) this.inlineElement(child, into, after)
    }
  }

  private inlineElement(element: Element, into: Element, after: Element): void {
    const name = element.localName
    if (name === 's') into.append(' ')
    else if (name === 'tab') into.append(' ')
    else if (name === 'line-break') into.append(this.page.createElement('br'))
    else if (name === 'note') this.note(element, into)
    else if (name === 'annotation') this.comments += 1
    else if (isShape(element)) this.shape(element, after)
    else if (notPrinted.has(name) || name === 'annotation-end') return
    else if (name === 'span') this.span(element, into, after)
    else if (name === 'a') this.link(element, into, after)
    else this.inline(element, into, after)
  }

  private span(element: Element, into: Element, after: Element): void {
    const style = this.styles('text', attributeOf(element, 'style-name'))
    if (style.isHidden) return
    let inner = into
    const tags = [style.isBold ? 'b' : '', style.isItalic ? 'i' : '', style.isStruck ? 's' : '']
    for (const tag of tags.filter((one) => one !== '')) inner = this.look(tag, inner)
    this.inline(element, inner, after)
  }

  private look(tag: string, into: Element): Element {
    const look = this.page.createElement(tag)
    into.append(look)
    return look
  }

  private link(element: Element, into: Element, after: Element): void {
    const link = this.page.createElement('a')
    link.setAttribute('href', attributeOf(element, 'href') ?? '')
    into.append(link)
    this.inline(element, link, after)
  }

  private note(element: Element, into: Element): void {
    const written = childOf(element, 'note-citation')
    const citation = written?.textContent.trim() || attributeOf(written, 'label') || String(this.notes.length + 1)
    const mark = this.page.createElement('sup')
    mark.textContent = `[${citation}]`
    this.marks.add(mark)
    into.append(mark)
    const body = childOf(element, 'note-body')
    if (body) this.notes.push({ citation, body })
  }

  /** Writes the notes, in the order of their marks, each with its mark before its first paragraph. */
  writeNotes(): void {
    // A note may have marks of others in it, which come after it.
    for (let i = 0; i < this.notes.length; i++) {
      const { citation, body } = this.notes[i]!
      const first = this.page.body.children.length
      this.blocks(body, this.page.body, null)
      const paragraph = this.page.body.children[first]
      if (paragraph) this.facts.set(paragraph, { type: 'list-item', level: 1, marker: citation })
    }
  }

  /** Counts a picture or an embedded document; the paragraphs of a text box or a shape are text. */
  private shape(element: Element, into: Element): void {
    const contents = [...element.children]
    if (
      contents.some(({ localName }) => localName === 'object' || localName === 'object-ole' || localName === 'plugin')
    ) {
      this.embedded += 1
    } else if (contents.some(({ localName }) => localName === 'image')) {
      this.pictures += 1
    } else {
      this.blocks(element, into, null)
    }
  }
}

function isShape({ namespaceURI, localName }: Element): boolean {
  return namespaceURI?.includes(':drawing:') === true && localName !== 'a'
}

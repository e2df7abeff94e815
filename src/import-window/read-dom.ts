import type { InlineStyle } from '#shared/imports/parsed-source.ts'
import type { BlockFacts, Run, TextBuilder } from '#shared/imports/text-builder.ts'

/** What a reading of a document asks of its caller. All have defaults that suit a web page. */
export type DomReading = {
  /** Elements that are left out, with all that is in them. */
  readonly leaveOut?: (element: Element) => boolean
  /** The type and facts of the block that an element begins, where its name does not say; null for the usual. */
  readonly factsOf?: (element: Element) => BlockFacts | null
  /** The look of an element that its name does not say; null for the usual. */
  readonly styleOf?: (element: Element) => InlineStyle | null
  /** The address that a link leads to; null if it is no link. */
  readonly hrefOf?: (href: string) => string | null
}

/**
 * Reads the text of a document, block by block: headings with their level, list items with their marker and depth, quotations, the rows of
 * tables with their cells, and paragraphs, which need no element of their own. Bold and italic words and links are kept.
 * It walks with a list of its own, not by calling itself, so that no depth of nesting overflows the stack.
 */
export function readDom(root: Node, builder: TextBuilder, reading: DomReading = {}): void {
  const walk = new Walk(builder, reading)
  walk.read(root)
}

const headings: Readonly<Record<string, number>> = { H1: 1, H2: 2, H3: 3, H4: 4, H5: 5, H6: 6 }

/** Elements that end the block before them. Everything else is part of a line. */
export const blockNames: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)

/** Elements whose content is no text of the page. */
export const noText: ReadonlySet<string> = new Set(
  'AUDIO BASE BUTTON CANVAS DATALIST EMBED HEAD IFRAME IMG INPUT LINK MAP MATH META METER NOSCRIPT OBJECT OPTION PROGRESS RP RT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE TRACK VIDEO svg math'.split(
    ' ',
  ),
)

const bold = new Set(['B', 'STRONG'])
const italic = new Set(['I', 'EM', 'CITE', 'DFN', 'VAR'])

/** The state in which an element's content is read. */
type State = {
  readonly styles: readonly InlineStyle[]
  readonly isPre: boolean
  readonly inQuotation: boolean
  readonly list: ListState | null
  readonly inCell: boolean
}
type ListState = { readonly ordered: boolean; readonly depth: number; readonly step: 1 | -1; next: number }

const atFirst: State = { styles: [], isPre: false, inQuotation: false, list: null, inCell: false }

/** One step of the walk: a node to enter, or what is to be done when its content is read. */
type Step = { readonly enter: Node; readonly state: State } | { readonly leave: () => void }

class Walk {
  private readonly builder: TextBuilder
  private readonly reading: DomReading
  /** The words of the block that is being read. */
  private runs: Run[] = []
  private facts: BlockFacts = { type: 'paragraph' }

  constructor(builder: TextBuilder, reading: DomReading) {
    this.builder = builder
    this.reading = reading
  }

  read(root: Node): void {
    const steps: Step[] = [{ enter: root, state: atFirst }]
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ('leave' in step) step.leave()
      else this.enter(step.enter, step.state, steps)
    }
    this.endBlock()
  }

  /** Ends the block that is being read; the next one begins as a paragraph, unless `facts` say otherwise. */
  private endBlock(facts: BlockFacts = { type: 'paragraph' }): void {
    this.builder.add(this.facts, this.runs)
    this.runs = []
    this.facts = facts
  }

  private hasWords(): boolean {
    return this.runs.some(({ text }) => text.trim() !== '')
  }

  private enter(node: Node, state: State, steps: Step[]): void {
    if (node.nodeType === Node.TEXT_NODE) return this.addText(node.nodeValue ?? '', state)
    if (!(node instanceof Element)) return pushChildren(node, state, steps)
    const name = node.tagName
    if (noText.has(name) || node.hasAttribute('hidden') || this.reading.leaveOut?.(node) === true) return
    if (name === 'BR') return void this.runs.push({ text: '\n' })
    if (name === 'TD' || name === 'TH') return this.enterCell(node, state, steps)
    if (state.inCell || !isBlock(node)) return this.enterInline(node, state, steps)
    this.enterBlock(node, name, state, steps)
  }

  private addText(text: string, { styles, isPre }: State): void {
    // A tab in the source of a page is white space; only the cells of a row are separated by tabs.
    const words = isPre ? text.replaceAll('\t', '    ') : text.replaceAll(/[\n\t]/gu, ' ')
    this.runs.push(styles.length === 0 ? { text: words } : { text: words, styles })
  }

  private enterInline(element: Element, state: State, steps: Step[]): void {
    const style = this.styleOf(element)
    const isNew = style !== null && (style.style === 'link' || !state.styles.some((one) => one.style === style.style))
    const inner = isNew ? { ...state, styles: [...state.styles, style] } : state
    // The parts of a cell stand on one line, so that they need a space between them.
    if (state.inCell && isBlock(element)) {
      this.runs.push({ text: ' ' })
      steps.push({ leave: () => this.runs.push({ text: ' ' }) })
    }
    pushChildren(element, inner, steps)
  }

  private styleOf(element: Element): InlineStyle | null {
    const own = this.reading.styleOf?.(element) ?? null
    if (own !== null) return own
    if (bold.has(element.tagName)) return { style: 'bold' }
    if (italic.has(element.tagName)) return { style: 'italic' }
    if (element.tagName !== 'A') return null
    const written = element.getAttribute('href')
    const href = written === null ? null : (this.reading.hrefOf ?? plainHref)(written)
    return href === null ? null : { style: 'link', href }
  }

  private enterCell(cell: Element, state: State, steps: Step[]): void {
    if (this.runs.length > 0) this.runs.push({ text: '\t' })
    // An empty first cell has its place too.
    else if (cell.previousElementSibling === null) this.runs.push({ text: '' })
    pushChildren(cell, { ...state, inCell: true }, steps)
  }

  private enterBlock(element: Element, name: string, state: State, steps: Step[]): void {
    const facts = this.reading.factsOf?.(element) ?? this.usualFacts(element, name, state)
    // A paragraph at the beginning of an item or a quotation is that item's or quotation's own.
    if (facts !== null || this.hasWords()) this.endBlock(facts ?? plainFacts(state))
    // What follows within the parent is again what the parent is.
    steps.push({ leave: () => this.endBlock(plainFacts(state)) })
    pushChildren(element, innerState(element, name, state), steps)
  }

  private usualFacts(element: Element, name: string, state: State): BlockFacts | null {
    const level = headings[name]
    if (level !== undefined) return { type: 'heading', level }
    if (name === 'TR') return { type: 'table-row' }
    if (name === 'LI') return itemFacts(element, state.list)
    if (name === 'BLOCKQUOTE') return { type: 'quotation' }
    return null
  }
}

/** What a paragraph is at this place: its own, or one of a quotation. */
function plainFacts({ inQuotation }: State): BlockFacts {
  return { type: inQuotation ? 'quotation' : 'paragraph' }
}

function itemFacts(item: Element, list: ListState | null): BlockFacts {
  if (!list) return { type: 'list-item', marker: '•', level: 1 }
  const value = Number(item.getAttribute('value') ?? Number.NaN)
  if (Number.isInteger(value)) list.next = value
  const marker = list.ordered ? `${list.next}.` : '•'
  list.next += list.step
  return { type: 'list-item', marker, level: list.depth }
}

/** A list before its first item. An ordered one may begin with another number than 1, or count down. */
function listOf(element: Element, ordered: boolean, depth: number): ListState {
  const isDown = ordered && element.hasAttribute('reversed')
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10)
  const items = [...element.children].filter(({ tagName }) => tagName === 'LI').length
  return { ordered, depth, step: isDown ? -1 : 1, next: Number.isNaN(start) ? (isDown ? items : 1) : start }
}

function innerState(element: Element, name: string, state: State): State {
  switch (name) {
    case 'OL':
    case 'UL':
    case 'MENU':
      return { ...state, list: listOf(element, name === 'OL', (state.list?.depth ?? 0) + 1) }
    case 'BLOCKQUOTE':
      return { ...state, inQuotation: true }
    case 'PRE':
      return { ...state, isPre: true }
    default:
      return state
  }
}

function isBlock(element: Element): boolean {
  return blockNames.has(element.tagName)
}

/** Puts an element's children on the list, the first one on top. */
function pushChildren(node: Node, state: State, steps: Step[]): void {
  for (let child = node.lastChild; child; child = child.previousSibling) steps.push({ enter: child, state })
}

/** Only links that can be opened are kept: those with an address of their own. */
export function plainHref(href: string): string | null {
  return /^https?:\/\//iu.test(href) && URL.canParse(href) ? href : null
}

/**
 * Makes a page's document easier to read, in place: what a browser shows by rules rather than by markup becomes markup. Declared shadow
 * trees stand where they are shown, line breaks that separate paragraphs do so, tables that only place things are boxes, and `<q>` has its
 * quotation marks.
 */
export function preparePage(page: Document): void {
  for (const template of page.querySelectorAll<HTMLTemplateElement>(
    'template:is([shadowrootmode], [shadowroot], [shadowmode])',
  ))
    if (template instanceof HTMLTemplateElement) template.replaceWith(template.content)
  for (const table of page.querySelectorAll('table')) if (isLayout(table)) makeBoxes(table)
  separateParagraphs(page)
  for (const quote of page.querySelectorAll('q')) addMarks(quote)
  for (const element of page.querySelectorAll('[style]')) showStyle(element)
  for (const element of page.querySelectorAll(apartNames)) setApart(element)
}

/** Elements that may hold line breaks. Selecting them by their breaks is what makes a long page fast. */
const brHolders = ':has(> br)'

/** What stands in a cell of a table that places things, and hardly in one that lists them. */
const boxContent = 'h1, h2, h3, h4, article, section, blockquote, form, hr'
/** A cell with more text, in UTF-16 units, is a part of the page; one of several paragraphs is so sooner. */
const longestCell = 1200
const longestCellOfParagraphs = 400

/** Whether a table only places things. One that says what its columns are is a table, whatever its cells hold. */
function isLayout(table: HTMLTableElement): boolean {
  if (/^(?:presentation|none)$/iu.test(table.getAttribute('role') ?? '')) return true
  if (table.querySelector('table')) return true
  const own = [...table.rows]
  if (table.caption || table.tHead || table.querySelector('th')) return false
  if (own.every((row) => row.cells.length <= 1)) return true
  return table.querySelector(boxContent) !== null || own.some((row) => [...row.cells].some(isPartOfPage))
}

function isPartOfPage(cell: Element): boolean {
  const { length } = cell.textContent ?? ''
  return length > longestCell || (length > longestCellOfParagraphs && cell.querySelector('p + p') !== null)
}

/** Replaces a table, its rows and its cells with boxes. */
function makeBoxes(table: HTMLTableElement): void {
  const parts = [...table.rows].flatMap((row) => [...row.cells, row])
  for (const part of [...parts, ...table.tBodies, table]) {
    const box = table.ownerDocument.createElement('div')
    for (const { name, value } of part.attributes)
      if (/^(?:id|class|role|itemprop)$/u.test(name)) box.setAttribute(name, value)
    moveContent(part, box)
    part.replaceWith(box)
  }
}

/** Makes paragraphs of what line breaks separate: two in a row, or single ones between long lines. */
export function separateParagraphs(page: Document): void {
  for (const element of page.querySelectorAll(brHolders)) separateLines(element)
}

/** Single line breaks separate paragraphs where the lines between them are longer on average, in UTF-16 units. */
const paragraphLine = 160

/** Lets line breaks separate paragraphs: two in a row always, a single one between long lines. */
function separateLines(element: Element): void {
  if (element.closest('pre')) return
  const breaks = [...element.children].filter((child) => child.tagName === 'BR')
  const isLong = breaks.length > 1 && (element.textContent ?? '').length / (breaks.length + 1) > paragraphLine
  const doubled = breaks.filter((one) => nextIn(one)?.nodeName === 'BR')
  for (const one of isLong ? breaks : doubled) {
    // A rule ends the block before it and has no text.
    one.replaceWith(element.ownerDocument.createElement('hr'))
  }
}

/** What follows a node beside white space. */
function nextIn(node: Node): Node | null {
  let next = node.nextSibling
  while (next && (next.nodeType === Node.COMMENT_NODE || (next.nodeType === Node.TEXT_NODE && isBlank(next))))
    next = next.nextSibling
  return next
}

function isBlank(node: Node): boolean {
  return (node.nodeValue ?? '').trim() === ''
}

/** Parts of a byline, which style sheets set apart. */
const byline =
  ':is(time, [rel~=author], [class*=author i], [class*=byline i], [class*=date i], [class*=time i], [class*=meta i])'
const apartNames = `${byline}:is(span, a, time, b, strong, em, i), ${byline} > :is(span, a, time, b, strong, em, i)`

/** Puts a space between an element and the word before and after it. */
function setApart(element: Element): void {
  if (isWord(element.previousSibling, /[\p{L}\p{N}]$/u)) element.before(' ')
  if (isWord(element.nextSibling, /^[\p{L}\p{N}]/u)) element.after(' ')
}

function isWord(node: Node | null, edge: RegExp): boolean {
  return node instanceof Element || (node?.nodeType === Node.TEXT_NODE && edge.test(node.nodeValue ?? ''))
}

/** Writes the quotation marks of a `<q>`, which the browser draws around it. Those of an inner one are single. */
function addMarks(quote: Element): void {
  const isInner = quote.parentElement?.closest('q') != null
  quote.prepend(isInner ? '‘' : '“')
  quote.append(isInner ? '’' : '”')
}

/** Turns the weight and slant of a style attribute into elements, and takes those of elements away that it overrules. */
function showStyle(element: Element): void {
  const style = element.getAttribute('style') ?? ''
  const weight = /font-weight\s*:\s*([a-z]+|\d+)/iu.exec(style)?.[1]?.toLowerCase()
  const slant = /font-style\s*:\s*([a-z]+)/iu.exec(style)?.[1]?.toLowerCase()
  const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  if (weight !== undefined && !isBold && /^(?:B|STRONG)$/u.test(element.tagName)) return rename(element, 'span')
  if (slant === 'normal' && /^(?:I|EM)$/u.test(element.tagName)) return rename(element, 'span')
  if (!/^(?:SPAN|FONT|A)$/u.test(element.tagName)) return
  if (isBold) wrapContent(element, 'b')
  if (slant === 'italic' || slant === 'oblique') wrapContent(element, 'i')
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  moveContent(element, renamed)
  element.replaceWith(renamed)
}

function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name)
  moveContent(element, wrapper)
  element.append(wrapper)
}

/** Moves all children, one after the other: an element may have more of them than a call takes arguments. */
function moveContent(from: Element, to: Element): void {
  while (from.firstChild) to.append(from.firstChild)
}

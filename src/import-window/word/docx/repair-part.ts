import { allOf, around, attributeOf, childOf, unwrap } from '../xml.ts'
import { toggle, type DocxStyles } from './styles.ts'

/**
 * Changes a part so that mammoth reads what Word prints of it. Mammoth passes over the text in elements that it does not know (simple
 * fields, text of a direction, readings beside characters, formulas), prints hidden text and the codes within a field, and takes of an
 * alternative only the fallback, in which newer programs do not repeat the text of a box.
 */
export function repairPart(part: Document, styles: DocxStyles): void {
  removeDeleted(part)
  moveTextBoxes(part)
  removeFieldCodes(part)
  unwrapUnknown(part)
  writeSigns(part)
  // Mammoth gets no part with styles, and breaks over a table that has one.
  for (const style of allOf(part, 'tblStyle')) style.remove()
  for (const run of allOf(part, 'r')) repairRun(run, styles)
  // Bookmarks carry what blocks are (`mark-blocks.ts`); those of the document lead nowhere in a source.
  for (const bookmark of allOf(part, 'bookmarkStart', 'bookmarkEnd')) bookmark.remove()
}

/** Places the paragraphs of text boxes after the paragraph that holds the box. */
function moveTextBoxes(part: Document): void {
  for (const alternative of allOf(part, 'AlternateContent')) {
    const [box] = allOf(alternative, 'txbxContent')
    if (!box) continue
    // The same text stands in the fallback again.
    const fallback = childOf(alternative, 'Fallback')
    if (fallback && !fallback.contains(box)) fallback.remove()
  }
  // The last one first, since each goes right after its paragraph.
  for (const box of allOf(part, 'txbxContent').toReversed()) {
    const holder = around(box, 'p')
    if (!holder) continue
    const drawing = around(box, 'AlternateContent') ?? around(box, 'drawing') ?? around(box, 'pict')
    holder.after(...box.childNodes)
    if (drawing && holder.contains(drawing) && !hasText(drawing)) drawing.remove()
  }
}

function hasText(element: Element): boolean {
  return allOf(element, 't').some(({ textContent }) => textContent !== '')
}

/** Removes what stands between the beginning of a field and its result. */
function removeFieldCodes(part: Document): void {
  const open: ('code' | 'result')[] = []
  for (const element of allOf(part, 'fldChar', 't', 'tab', 'br')) {
    if (element.localName !== 'fldChar') {
      if (open.includes('code')) element.remove()
      continue
    }
    const kind = attributeOf(element, 'fldCharType')
    if (kind === 'begin') open.push('code')
    else if (kind === 'separate') open[open.length - 1] = 'result'
    else if (kind === 'end') open.pop()
  }
}

/** Removes what was deleted or moved away while changes were tracked, with all that is in it: text boxes, marks of notes. */
function removeDeleted(part: Document): void {
  for (const change of allOf(part, 'del', 'moveFrom')) {
    // In the properties of a paragraph or a row it says that this one is deleted, which mammoth reads.
    if (!change.parentElement?.localName.endsWith('Pr')) change.remove()
  }
  for (const mark of allOf(part, 'cellDel')) around(mark, 'tc')?.remove()
  // The rest of a merged cell is empty, and keeps the cells after it in their columns.
  for (const merge of allOf(part, 'vMerge')) merge.remove()
}

function unwrapUnknown(part: Document): void {
  for (const element of allOf(part, 'fldSimple', 'dir', 'bdo')) unwrap(element)
  for (const ruby of allOf(part, 'ruby')) {
    const run = around(ruby, 'r')
    const base = childOf(ruby, 'rubyBase')
    // A reading stands in a run and holds runs, which belong beside that one.
    if (run && base) run.after(...base.childNodes)
    ruby.remove()
  }
  for (const formula of allOf(part, 'oMath')) {
    const text = allOf(formula, 't')
      .map(({ textContent }) => textContent)
      .join('')
    formula.replaceWith(newRun(part, text))
  }
  for (const group of allOf(part, 'oMathPara')) unwrap(group)
}

/** A run with this text and nothing else. */
export function newRun(part: Document, text: string): Element {
  const space = part.documentElement.namespaceURI
  const run = part.createElementNS(space, 'w:r')
  run.append(newText(part, text))
  return run
}

function newText(part: Document, text: string): Element {
  const element = part.createElementNS(part.documentElement.namespaceURI, 'w:t')
  element.textContent = text
  return element
}

/** Writes signs that have elements of their own as text. */
function writeSigns(part: Document): void {
  // A soft hyphen is no part of a word, and printed only where a line ends.
  for (const hyphen of allOf(part, 'softHyphen')) hyphen.remove()
  for (const text of allOf(part, 't')) {
    if (text.textContent.includes('\u00AD')) text.textContent = text.textContent.replaceAll('\u00AD', '')
  }
  // Mammoth passes over the end of a page or column, and the words before and after it would be one.
  for (const end of allOf(part, 'br')) end.removeAttribute('w:type')
  for (const tab of allOf(part, 'ptab')) tab.replaceWith(newText(part, ' '))
  for (const end of allOf(part, 'cr')) end.replaceWith(newText(part, ' '))
  for (const symbol of allOf(part, 'sym')) {
    const code = Number.parseInt(attributeOf(symbol, 'char') ?? '', 16)
    const isPrivate = code >= 0xe000 && code <= 0xf8ff
    const isOfSymbols = /symbol|dingbats|webdings|wingdings/iu.test(attributeOf(symbol, 'font') ?? '')
    if (code >= 0x20 && !isPrivate && !isOfSymbols) symbol.replaceWith(newText(part, String.fromCharCode(code)))
  }
}

/** Removes a run that is hidden, and writes what its style gives it into the run itself. */
function repairRun(run: Element, styles: DocxStyles): void {
  const properties = childOf(run, 'rPr')
  const style = styles.of(attributeOf(childOf(properties, 'rStyle'), 'val'))
  const paragraph = childOf(around(run, 'p'), 'pPr')
  const paragraphStyle = styles.of(attributeOf(childOf(paragraph, 'pStyle'), 'val'))
  if (toggle(properties, 'vanish') ?? (style.isHidden || paragraphStyle.isHidden)) return void run.remove()
  if (!properties) return
  if (style.isBold && !childOf(properties, 'b')) properties.append(newProperty(run, 'w:b'))
  if (style.isItalic && !childOf(properties, 'i')) properties.append(newProperty(run, 'w:i'))
}

function newProperty(run: Element, name: string): Element {
  return run.ownerDocument.createElementNS(run.namespaceURI, name)
}

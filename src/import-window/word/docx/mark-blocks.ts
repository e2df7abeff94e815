import type { BlockFacts } from '#shared/imports/text-builder.ts'
import { allOf, around, attributeOf, childOf } from '../xml.ts'
import type { Numbering } from './numbering.ts'
import { newRun } from './repair-part.ts'
import { outlineRole, type DocxStyles } from './styles.ts'

/** The names of the bookmarks that carry facts begin so. */
export const blockMark = 'block-'

/**
 * Finds what each paragraph is and puts a bookmark into those that are more than paragraphs, whose name ends with the place of its facts in
 * the list that is returned. Bookmarks come through mammoth, which does not tell the numbers of items or the outline levels of paragraphs.
 * In a table, where a row is one block, the numbers are written into the text.
 */
export function markBlocks(part: Document, styles: DocxStyles, numbering: Numbering): BlockFacts[] {
  const facts: BlockFacts[] = []
  for (const paragraph of allOf(part, 'p')) {
    if (isGone(paragraph)) continue
    const found = factsOf(paragraph, styles, numbering)
    if (found.type === 'paragraph') continue
    if (around(paragraph, 'tbl')) {
      if (found.marker !== undefined) putFirst(paragraph, newRun(part, `${found.marker} `))
      continue
    }
    const bookmark = part.createElementNS(part.documentElement.namespaceURI, 'w:bookmarkStart')
    bookmark.setAttributeNS(part.documentElement.namespaceURI, 'w:name', `${blockMark}${facts.length}`)
    putFirst(paragraph, bookmark)
    facts.push(found)
  }
  return facts
}

/** Whether the end of a paragraph was deleted or moved away: its words belong to the next one, and it has no number. */
function isGone(paragraph: Element): boolean {
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr')
  return childOf(mark, 'del') !== null || childOf(mark, 'moveFrom') !== null
}

function putFirst(paragraph: Element, element: Element): void {
  const properties = childOf(paragraph, 'pPr')
  if (properties) properties.after(element)
  else paragraph.prepend(element)
}

function factsOf(paragraph: Element, styles: DocxStyles, numbering: Numbering): BlockFacts {
  const properties = childOf(paragraph, 'pPr')
  const style = styles.of(attributeOf(childOf(properties, 'pStyle'), 'val'))
  const role = outlineRole(properties) ?? style.role
  const own = childOf(properties, 'numPr')
  const numId = attributeOf(childOf(own, 'numId'), 'val') ?? style.numId
  const level = Number(attributeOf(childOf(own, 'ilvl'), 'val') ?? style.listLevel ?? '0') || 0
  // There is no list 0, which takes a paragraph out of the list of its style.
  const marker = numId === null ? '' : numbering.next(numId, level)
  if (role && role.type !== 'quotation') return marker ? { ...role, marker } : role
  if (marker !== '') return { type: 'list-item', level: level + 1, ...(marker !== null && { marker }) }
  return role ?? { type: 'paragraph' }
}

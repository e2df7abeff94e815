import type { BodyType } from './body-type.ts'
import type { Paragraph } from './paragraphs.ts'

/** Type of footnotes is smaller than the running text by this share. */
const smaller = 0.93

/**
 * Finds the footnotes of a column: paragraphs in small type at its foot, the first of which begins with a mark. One without a mark goes on
 * with the note before it, or with one of the page before.
 */
export function findNotes(column: readonly Paragraph[], body: BodyType): Set<Paragraph> {
  const tagged = column.filter(({ lines }) => lines[0]!.place?.role === 'note')
  let start = column.length
  for (let i = column.length - 1; i >= 0 && isSmall(column[i]!, body); i--) if (column[i]!.noteMark !== null) start = i
  return new Set([...column.slice(start), ...tagged])
}

function isSmall(paragraph: Paragraph, body: BodyType): boolean {
  return paragraph.lines.every(({ size, isUpright }) => isUpright && size < smaller * body.size)
}

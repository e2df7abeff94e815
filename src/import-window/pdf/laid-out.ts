import type { Box } from './matrix.ts'
import type { Place } from './structure.ts'

/**
 * A word of a line, or a part of one with its own look. The box is on the page as it is shown; `right` of one that a letter's spacing follows
 * ends with the letter.
 */
export type Word = Box & {
  readonly text: string
  /** Whether white space comes before it. The first word of a line has none. */
  readonly isApart: boolean
  readonly isBold: boolean
  readonly isItalic: boolean
  /** It is smaller than the words around it and stands above their line: a footnote's mark, an ordinal's ending. */
  readonly isRaised: boolean
  readonly page: number
}

/**
 * A line of words in logical order. Its place is told in the frame of the text: `left` is where a line begins, so at the right for a script
 * that runs to the left, and `base` grows from line to line.
 */
export type Line = {
  readonly words: readonly Word[]
  readonly page: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly isBold: boolean
  /** White space was drawn after its last word: the break is one between words. */
  readonly endsApart: boolean
  /** The line runs in the direction of most of its page. One that does not is no running text: a stamp, the label of an axis. */
  readonly isUpright: boolean
  readonly isRightToLeft: boolean
  /** What the structure of a tagged file says about it; null if the file is not tagged, or not to be believed. */
  readonly place: Place | null
  /** How many units of its text are the marker of a list item, by that structure. */
  readonly labelLength: number
}

/** A row of a table: each cell is the lines in it. */
export type Row = { readonly cells: readonly (readonly Line[])[] }

/** A part of a page in reading order: lines of one column, or the rows of a table. */
export type Section =
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly left: number; readonly right: number }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }

export function textOfLine(line: Line): string {
  return line.words.map(({ text, isApart }, i) => (isApart && i > 0 ? ` ${text}` : text)).join('')
}

export function linesOfSections(sections: readonly Section[]): Line[] {
  return sections.flatMap((section) =>
    section.kind === 'lines' ? section.lines : section.rows.flatMap(({ cells }) => cells.flat()),
  )
}

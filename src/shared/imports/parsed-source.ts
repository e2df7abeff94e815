import type { FoundBlock } from '../text/blocks.ts'
import type { Range } from '../text/range.ts'

/** What a file gave: its text with blocks, styles and pages, what it says about itself, and what was left out. */
export type ParsedSource = {
  /** The parser and its version, so that results of a later parser can be told apart: "html/1". */
  readonly parser: string
  /** Canonical text (UTF-16): the blocks in reading order, one `\n` between them. */
  readonly text: string
  readonly blocks: readonly ParsedBlock[]
  readonly styles: readonly StyledRange[]
  /** The pages of a paginated original, in order; empty for others. */
  readonly pages: readonly ParsedPage[]
  /**
   * Where what the reader hides at first begins: the furniture of a web page, the quoted history of a mail. It follows the text proper. Null
   * if there is none.
   */
  readonly asideFrom: number | null
  readonly card: ParsedCard
  readonly remarks: readonly Remark[]
  /** Parts of the file that can be sources of their own: a mail's attachments. */
  readonly attachments: readonly Attachment[]
}

/**
 * A block of a parsed file. `level` is that of a heading (1 to 6) or the depth of a list item (1 is outermost). `speaker` is who speaks a
 * turn, as the file names them; the turn's text begins with that name and a colon. `time` is when, in seconds from the beginning of the
 * recording. `lang` is the language (BCP 47) of a block that is in another one than the text.
 */
export type ParsedBlock = FoundBlock & {
  readonly level?: number
  readonly speaker?: string
  readonly time?: number
  readonly lang?: string
}

/** A range with a look or a link. `note` is the mark of a footnote, which stands at the end of the text. */
export type StyledRange = Range & InlineStyle
export type InlineStyle =
  | { readonly style: 'bold' | 'italic' | 'note' }
  | { readonly style: 'link'; readonly href: string }

/**
 * One page of a paginated original. `label` is its printed number where the file has one, else its place from 1. The range is that of its
 * text. Sizes are in points, as the page is shown (rotation applied).
 */
export type ParsedPage = Range & {
  readonly label: string
  readonly width: number
  readonly height: number
  /**
   * Where its words stand: six whole numbers a word, one after the other: start and end in the text (UTF-16), left, top, width, height in
   * tenths of a point from the upper left corner.
   */
  readonly words: readonly number[]
}

/** What a file says about itself, to be confirmed by the analyst. Dates are ISO days. */
export type ParsedCard = {
  readonly [
    F in 'title' | 'publisher' | 'author' | 'published' | 'updated' | 'place' | 'link' | 'channel' | 'language'
  ]?: string
}

/** What the reader of a source should know of how it was read. `count` is how many, `detail` names them. */
export type Remark = { readonly code: RemarkCode; readonly count?: number; readonly detail?: string }

export const remarkCodes = [
  'tracked-changes',
  'struck-left-out',
  'comments-left-out',
  'pictures-left-out',
  'embedded-left-out',
  'furniture-left-out',
  'history-left-out',
  'running-heads-left-out',
  'scanned-pages',
  'perhaps-incomplete',
  'undecodable',
  'attachments',
] as const
export type RemarkCode = (typeof remarkCodes)[number]

/** A file within a file. */
export type Attachment = { readonly name: string; readonly bytes: Uint8Array }

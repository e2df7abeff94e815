import type { InlineStyle, ParsedPage } from '#shared/imports/parsed-source.ts'
import { createTextBuilder, type Run } from '#shared/imports/text-builder.ts'
import { maxSourceBlocks, maxSourceCharacters } from '#shared/text/source-limits.ts'
import { CannotParse } from '../parser.ts'
import { raisedNumber } from '../struck-and-raised.ts'
import type { Draft } from './drafts.ts'
import { joinLines, type Token, type Vocabulary } from './join-lines.ts'
import type { Line, Word } from './laid-out.ts'
import type { Box } from './matrix.ts'

/** How far from the corner of its page a word may be placed, in tenths of a point; the largest page that PDF knows is 14,400 points. */
const farthest = 1_000_000

/** A link on a page. */
export type Link = Box & { readonly href: string }

/** What the pages of a file are, beside their text. */
export type PageFacts = {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly links: readonly Link[]
}

/** Writes the blocks as the canonical text, and the place of every word on its page. */
export function writeText(drafts: readonly Draft[], facts: readonly PageFacts[], vocabulary: Vocabulary) {
  const builder = createTextBuilder()
  const pages = facts.map((): { start: number; end: number; words: number[] } => ({ start: -1, end: -1, words: [] }))
  let blocks = 0
  for (const draft of drafts) {
    const { type, level, marker } = draft
    const tokens = tokensOf(draft, vocabulary)
    const runs = runsOf(tokens, draft, facts)
    const block = builder.add({ type, ...(level !== undefined && { level }), ...(marker && { marker }) }, runs)
    if (block === null) continue
    if (++blocks > maxSourceBlocks || builder.length() > maxSourceCharacters) throw new CannotParse('too-large')
    let at = block.start
    for (const { text, before, word } of tokens) {
      const start = at + before.length
      at = start + text.length
      if (text === '') continue
      const page = pages[word.page]!
      page.start = page.start < 0 ? start : Math.min(page.start, start)
      page.end = Math.max(page.end, at)
      const box = boxOf(word)
      if (box) page.words.push(start, at, ...box)
    }
  }
  return { ...builder.built(), pages: pagesOf(pages, facts) }
}

/** The runs of a block. What separates two words has their looks if they have the same. Headings have none of their own. */
function runsOf(tokens: readonly Token[], draft: Draft, facts: readonly PageFacts[]): Run[] {
  const isHeading = draft.type === 'title' || draft.type === 'heading'
  let last = ''
  return tokens.flatMap(({ text, before, word }): Run[] => {
    const styles = isHeading ? [] : stylesOf(word, draft, facts[word.page]!.links)
    const look = JSON.stringify(styles)
    const goesOn = look === last
    last = look
    return goesOn ? [{ text: before + text, styles }] : [{ text: before }, { text, styles }]
  })
}

/** A block's words as one string, with its marker before them. */
export function wordsOfDraft(draft: Draft, vocabulary: Vocabulary): string {
  const words = tokensOf(draft, vocabulary).map(({ text, before }) => before + text)
  return [...(draft.marker ? [draft.marker, ' '] : []), ...words].join('').trim()
}

/** The words of a block, with tabs between the cells of a row. */
function tokensOf(draft: Draft, vocabulary: Vocabulary): Token[] {
  const cells = draft.cells.map((lines) => withRaised(withoutSpaces(joinLines(lines, vocabulary)), draft))
  if (cells.length === 1)
    return withoutMarker(draft.isNote ? withSpaceAfterMark(cells[0]!) : cells[0]!, draft.markerLength)
  const tokens: Token[] = []
  let tabs = ''
  for (const [i, cell] of cells.entries()) {
    if (i > 0) tabs += '\t'
    for (const [n, token] of cell.entries()) {
      tokens.push(n === 0 ? { ...token, before: tabs } : token)
      if (n === 0) tabs = ''
    }
  }
  return tokens
}

/**
 * Moves what a font calls a letter and Unicode a space from the ends of words to between them, and collapses it within them, as the text
 * builder does: the places of the words are counted beside it.
 */
function withoutSpaces(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let isApart = false
  for (const token of tokens) {
    const text = token.text.replaceAll(/[^\S\u00A0\u202F\u2007]+/gu, ' ')
    isApart ||= token.before !== '' || /^\s/u.test(text)
    const trimmed = text.trim()
    if (trimmed === '') continue
    kept.push({ ...token, before: isApart && kept.length > 0 ? ' ' : '', text: trimmed })
    isApart = /\s$/u.test(text)
  }
  return kept
}

/** Raised numbers that stand at a word and point to no note are powers, and have raised digits. */
function withRaised(tokens: readonly Token[], { noteMarks }: Draft): Token[] {
  return tokens.map((token, i) =>
    i > 0 && token.before === '' && token.word.isRaised && !noteMarks.has(token.word.text)
      ? { ...token, text: raisedNumber(token.text) }
      : token,
  )
}

/** A footnote's words stand apart from its mark, however it is set. */
function withSpaceAfterMark([mark, next, ...others]: readonly Token[]): Token[] {
  return [...(mark ? [mark] : []), ...(next ? [mark?.word.isRaised ? { ...next, before: ' ' } : next] : []), ...others]
}

/** Takes the marker off the words of a list item. */
function withoutMarker(tokens: readonly Token[], length: number): Token[] {
  let left = length
  const kept: Token[] = []
  for (const token of tokens) {
    left -= kept.length === 0 ? token.before.length : 0
    if (left >= token.text.length) left -= token.text.length
    else if (left > 0) {
      kept.push({ ...token, before: '', text: token.text.slice(left) })
      left = 0
    } else kept.push(kept.length === 0 ? { ...token, before: '' } : token)
  }
  return kept
}

function stylesOf(word: Word, draft: Draft, links: readonly Link[]): InlineStyle[] {
  const styles: InlineStyle[] = []
  if (word.isRaised && draft.noteMarks.has(word.text)) styles.push({ style: 'note' })
  if (word.isBold) styles.push({ style: 'bold' })
  if (word.isItalic) styles.push({ style: 'italic' })
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2]
  const link = links.find(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
  if (link) styles.push({ style: 'link', href: link.href })
  return styles
}

/** The place of a word on its page, in tenths of a point; null if a damaged file puts it where no page reaches. */
function boxOf({ left, top, right, bottom }: Word): number[] | null {
  const box = [left, top, right - left, bottom - top].map((points) => Math.round(points * 10))
  return box.every((tenths) => Math.abs(tenths) <= farthest) ? box : null
}

/** The pages with the ranges of their texts, which follow each other. A page without text has an empty range. */
function pagesOf(
  pages: readonly { readonly start: number; readonly end: number; readonly words: readonly number[] }[],
  facts: readonly PageFacts[],
): ParsedPage[] {
  let reached = 0
  return pages.map(({ start, end, words }, i) => {
    const { label, width, height } = facts[i]!
    const from = Math.max(start, reached)
    reached = Math.max(end, from)
    return { start: from, end: reached, label, width, height, words }
  })
}

/** All lines of the blocks. */
export function linesOfDrafts(drafts: readonly Draft[]): Line[] {
  return drafts.flatMap(({ cells }) => cells.flat())
}

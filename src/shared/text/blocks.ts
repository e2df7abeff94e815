import { unnumberedTypes, type BlockType } from '../model/enums.ts'
import { findBylines } from './bylines.ts'
import { findListItems, openingOf } from './list-items.ts'
import type { Range } from './range.ts'

/**
 * A typed range of a canonical text. A block does not include the `\n` after it, and is never blank. The marker of a list item ("1.", "–")
 * stands before its range, so that it is in no quote of its words.
 */
export type FoundBlock = {
  readonly type: BlockType
  readonly start: number
  readonly end: number
  readonly marker?: string
}

/**
 * A text counts as hard-wrapped if, of the lines directly before another line, this share has a length at which mail programs and
 * terminals wrap.
 */
const wrappedShare = 0.8
const wrappedLength = { least: 60, most: 85 }

/** Titles and headings are shorter than this, in UTF-16 units. */
const headingLength = 80
const sentenceEnd = /[.!?:”]$/u

/**
 * Splits a canonical plain text into blocks.
 * Each line is a block. In hard-wrapped text (most lines 60–85 units long, with blank lines) blocks are separated by blank lines and by
 * list items, and single line breaks stay inside as `\n`. A short block without a stop at its end is the title if it is first, or a heading
 * if body text follows. Lines that say who wrote or updated the text are no part of it (`byline`).
 */
export function findBlocks(text: string): FoundBlock[] {
  const lines = linesOf(text)
  const ranges = cutAtItems(
    text,
    isHardWrapped(text, lines) ? joinLines(text, lines) : lines.filter((line) => !line.blank),
  )
  const words = ranges.map(({ start, end }) => text.slice(start, end))
  const bylines = findBylines(words)
  const titled = bylines.indexOf(false)
  const next = nextText(bylines)
  return ranges.map(({ start, end, marker }, i): FoundBlock => {
    if (marker !== undefined) return { type: 'list-item', start, end, marker }
    if (bylines[i]) return { type: 'byline', start, end }
    if (!isShort(words[i]!) || isNoHeading(words[i]!)) return { type: 'paragraph', start, end }
    if (i === titled) return { type: 'title', start, end }
    const after = next[i]
    const isHeading = after !== undefined && (ranges[after]!.marker !== undefined || !isShort(words[after]!))
    return { type: isHeading ? 'heading' : 'paragraph', start, end }
  })
}

/** Whether blocks of this type are numbered: list items are, so that they can be cited; titles, headings and bylines are not. */
export function isBody(type: BlockType): boolean {
  return !(unnumberedTypes as readonly BlockType[]).includes(type)
}

/** Numbers the body blocks from 1 (¶ numbers). The others get null. */
export function numberParagraphs<T extends { readonly type: BlockType }>(
  blocks: readonly T[],
): (T & { readonly number: number | null })[] {
  let last = 0
  return blocks.map((block) => ({ ...block, number: isBody(block.type) ? ++last : null }))
}

type Line = Range & { readonly blank: boolean }

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length, blank: line.trim() === '' }
    start = range.end + 1
    return range
  })
}

function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  const ended = lines.at(-1)?.blank ? lines.slice(0, -1) : lines
  const beforeAnotherLine = lines.filter((line, i) => {
    const next = lines[i + 1]
    // The line before a list item ends where its sentence or its item does.
    return !line.blank && next?.blank === false && openingOf(text.slice(next.start, next.end)) === null
  })
  const wrapped = beforeAnotherLine.filter(
    ({ start, end }) => end - start >= wrappedLength.least && end - start <= wrappedLength.most,
  )
  return (
    ended.some((line) => line.blank) &&
    beforeAnotherLine.length > 0 &&
    wrapped.length >= beforeAnotherLine.length * wrappedShare
  )
}

/** A range that may be joined to the one before it, because no blank line is between them. */
type Part = Range & { readonly goesOn?: boolean }

/** Joins the lines between blank lines, but leaves each that begins with a list marker for itself (`goesOn`). */
function joinLines(text: string, lines: readonly Line[]): Part[] {
  const parts: { start: number; end: number; goesOn?: boolean }[] = []
  lines.forEach(({ start, end, blank }, i) => {
    const last = parts.at(-1)
    if (blank) return
    const goesOn = lines[i - 1]?.blank === false
    if (last && goesOn && openingOf(text.slice(start, end)) === null) last.end = end
    else parts.push({ start, end, goesOn })
  })
  return parts
}

/** Takes the markers of list items off, and joins what turned out to be no item to the part that it goes on. */
function cutAtItems(text: string, parts: readonly Part[]): (Range & { readonly marker?: string })[] {
  const openings = findListItems(parts.map(({ start, end }) => text.slice(start, end)))
  const blocks: { start: number; end: number; marker?: string }[] = []
  parts.forEach(({ start, end, goesOn = false }, i) => {
    const opening = openings[i]
    const last = blocks.at(-1)
    if (opening) blocks.push({ start: start + opening.length, end, marker: opening.marker })
    else if (goesOn && last) last.end = end
    else blocks.push({ start, end })
  })
  return blocks
}

/** For each block, the index of the next one that is no byline; undefined if there is none. */
function nextText(bylines: readonly boolean[]): (number | undefined)[] {
  let next: number | undefined
  return bylines
    .map((_, i) => i)
    .toReversed()
    .map((i) => {
      const found = next
      if (!bylines[i]) next = i
      return found
    })
    .toReversed()
}

/** Whether a line is neither title nor heading, however short it is: it has no words, or begins with a dash or bullet. */
function isNoHeading(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line) || openingOf(line)?.numbers.length === 0
}

function isShort(block: string): boolean {
  return block.length < headingLength && !sentenceEnd.test(block.trimEnd())
}

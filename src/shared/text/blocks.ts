import type { BlockType } from '../model/enums.ts'
import type { Range } from './range.ts'

/** A typed range of a canonical text. A block does not include the `\n` after it, and is never blank. */
export type FoundBlock = { readonly type: BlockType; readonly start: number; readonly end: number }

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
 * Each line is a block. In hard-wrapped text (most lines 60–85 units long, with blank lines) blocks are separated by blank lines, and
 * single line breaks stay inside as `\n`. A short block without a stop at its end is the title if it is first, or a heading if body text
 * follows.
 */
export function findBlocks(text: string): FoundBlock[] {
  const lines = linesOf(text)
  const ranges = isHardWrapped(lines) ? joinLines(lines) : lines.filter((line) => !line.blank)
  const short = ranges.map((range) => isShort(text.slice(range.start, range.end)))
  return ranges.map(({ start, end }, i) => ({ type: typeOf(short, i), start, end }))
}

/** Whether blocks of this type are numbered: all except titles and headings. */
export function isBody(type: BlockType): boolean {
  return type !== 'title' && type !== 'heading'
}

/** Numbers the body blocks from 1 (¶ numbers). Titles and headings get null. */
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

function isHardWrapped(lines: readonly Line[]): boolean {
  const ended = lines.at(-1)?.blank ? lines.slice(0, -1) : lines
  const beforeAnotherLine = lines.filter((line, i) => !line.blank && lines[i + 1]?.blank === false)
  const wrapped = beforeAnotherLine.filter(
    ({ start, end }) => end - start >= wrappedLength.least && end - start <= wrappedLength.most,
  )
  return (
    ended.some((line) => line.blank) &&
    beforeAnotherLine.length > 0 &&
    wrapped.length >= beforeAnotherLine.length * wrappedShare
  )
}

function joinLines(lines: readonly Line[]): Range[] {
  const blocks: { start: number; end: number }[] = []
  lines.forEach((line, i) => {
    const last = blocks.at(-1)
    if (line.blank) return
    if (last && lines[i - 1]?.blank === false) last.end = line.end
    else blocks.push({ start: line.start, end: line.end })
  })
  return blocks
}

function isShort(block: string): boolean {
  return block.length < headingLength && !sentenceEnd.test(block.trimEnd())
}

function typeOf(short: readonly boolean[], i: number): BlockType {
  if (!short[i]) return 'paragraph'
  if (i === 0) return 'title'
  return short[i + 1] === false ? 'heading' : 'paragraph'
}

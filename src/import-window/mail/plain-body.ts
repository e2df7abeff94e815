import { findBlocks } from '#shared/text/blocks.ts'
import type { MailBlock } from './mail-block.ts'
import { isAttribution } from './quoted-words.ts'

/** A line that quotes. ">From" at the beginning of a line was written by a mailbox, to tell the word from the head of a mail. */
const quoting = /^ ?>(?!From )/u
const quoteMarks = /^(?: ?> ?)+/u
/** The line above a signature: RFC 3676, 4.3. */
const aboveSignature = /^-- ?$/u

/** Mail programs break the line that introduces a quotation up to this often. */
const longestAttribution = 3

/** Reads the blocks of a plain body. Paragraphs are found as in a plain text; what is short is no heading in a mail. */
export function readPlainBody(text: string): MailBlock[] {
  const lines = text.replaceAll(/\r\n?/gu, '\n').replaceAll('\uFEFF', '').split('\n')
  return groupsOf(lines).flatMap(({ isQuoted, lines }) => {
    const written = isQuoted
      ? lines.map((line) => line.replace(quoteMarks, ''))
      : lines.filter((line) => !aboveSignature.test(line)).map((line) => line.replace(/^>From /u, 'From '))
    return blocksIn(written.join('\n'), isQuoted)
  })
}

type Group = { readonly isQuoted: boolean; readonly lines: string[] }

/** Lines that follow each other and are all quoted, or all not; with the line that introduces a quotation in a group of its own. */
function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const isQuoted = line.trim() === '' ? (last?.isQuoted ?? false) : quoting.test(line)
    if (last?.isQuoted === isQuoted) {
      last.lines.push(line)
      continue
    }
    if (isQuoted && last) groups.push(...takeAttribution(last))
    groups.push({ isQuoted, lines: [line] })
  }
  return groups
}

/** Takes the attribution off the end of a group, as one line; none if there is none. */
function takeAttribution({ lines }: Group): Group[] {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1
  for (let length = 1; length <= Math.min(longestAttribution, end); length++) {
    const words = lines.slice(end - length, end)
    if (words.some((line) => line.trim() === '')) break
    if (!isAttribution(words.join(' '))) continue
    lines.splice(end - length)
    return [{ isQuoted: false, lines: [words.join(' ')] }]
  }
  return []
}

function blocksIn(text: string, isQuoted: boolean): MailBlock[] {
  return findBlocks(text).map(({ type, start, end, marker }) => ({
    facts:
      type === 'list-item' && marker !== undefined
        ? { type, marker, level: 1 }
        : { type: isQuoted ? 'quotation' : 'paragraph' },
    runs: [{ text: text.slice(start, end) }],
    isQuoted,
  }))
}

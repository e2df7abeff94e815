import type { ParsedBlock, ParsedCard, ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import type { TextBuilder } from '#shared/imports/text-builder.ts'
import { maxSourceBlocks, maxSourceCharacters } from '#shared/text/source-limits.ts'
import { CannotParse } from './parser.ts'

type Built = ReturnType<TextBuilder['built']>

/** What is stored of a source is bounded; a file that says more of a block than any does is not refused for it. */
const longest = { marker: 100, speaker: 500, href: 4_000, name: 500 }
const deepestLevel = 100
const longestTime = 1_000_000
/** Looks beyond these are left out: they are no words. */
const mostStyles = 200_000
const mostAttachments = 1_000

/** Refuses a text that is longer than is stored, before more work is done with it. */
export function refuseTooLong(characters: number): void {
  if (characters > maxSourceCharacters) throw new CannotParse('too-large')
}

/** Refuses a text that has no words, or is more than is stored. */
export function refuseTooMuch({ text, blocks }: Pick<Built, 'text' | 'blocks'>): void {
  if (text === '') throw new CannotParse('empty')
  refuseTooLong(text.length)
  if (blocks.length > maxSourceBlocks) throw new CannotParse('too-large')
}

/** What a parser delivers of a text without pages. Throws `CannotParse` if there are no words, or more than are stored. */
export function finished(
  parser: string,
  { text, blocks, styles }: Built,
  said: {
    readonly card: ParsedCard
    readonly remarks: readonly Remark[]
    readonly asideFrom?: number | null
    readonly attachments?: ParsedSource['attachments']
  },
): ParsedSource {
  const { asideFrom = null, attachments = [], card, remarks } = said
  refuseTooMuch({ text, blocks })
  if (attachments.length > mostAttachments) throw new CannotParse('too-large')
  return {
    parser,
    text,
    blocks: blocks.map(bounded),
    styles: styles.filter((style) => style.style !== 'link' || style.href.length <= longest.href).slice(0, mostStyles),
    pages: [],
    asideFrom: asideFrom !== null && asideFrom < text.length ? asideFrom : null,
    card,
    remarks,
    attachments: attachments.map(({ name, bytes }) => ({ name: name.slice(0, longest.name), bytes })),
  }
}

function bounded({ marker, level, speaker, time, ...block }: ParsedBlock): ParsedBlock {
  return {
    ...block,
    ...(marker !== undefined && { marker: marker.slice(0, longest.marker) }),
    ...(level !== undefined && { level: Math.min(level, deepestLevel) }),
    ...(speaker !== undefined && speaker.length <= longest.speaker && { speaker }),
    ...(time !== undefined && time <= longestTime && { time }),
  }
}

/** The words of the first title in a text; null if it has none. */
export function titleIn({ text, blocks }: Built): string | null {
  const title = blocks.find(({ type }) => type === 'title')
  return title ? text.slice(title.start, title.end).replaceAll(/\s+/gu, ' ') : null
}

import type { ParsedCard, ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import type { TextBuilder } from '#shared/imports/text-builder.ts'
import { maxSourceBlocks, maxSourceCharacters } from '#shared/text/source-limits.ts'
import { CannotParse } from './parser.ts'

type Built = ReturnType<TextBuilder['built']>

/** Refuses a text that is longer than is stored, before more work is done with it. */
export function refuseTooLong(characters: number): void {
  if (characters > maxSourceCharacters) throw new CannotParse('too-large')
}

/** What a parser delivers of a text without pages. Throws `CannotParse` if there are no words, or more than are stored. */
export function finished(
  parser: string,
  built: Built,
  said: {
    readonly card: ParsedCard
    readonly remarks: readonly Remark[]
    readonly asideFrom?: number | null
    readonly attachments?: ParsedSource['attachments']
  },
): ParsedSource {
  if (built.text === '') throw new CannotParse('empty')
  refuseTooLong(built.text.length)
  if (built.blocks.length > maxSourceBlocks) throw new CannotParse('too-large')
  return { parser, ...built, pages: [], asideFrom: null, attachments: [], ...said }
}

/** The words of the first title in a text; null if it has none. */
export function titleIn({ text, blocks }: Built): string | null {
  const title = blocks.find(({ type }) => type === 'title')
  return title ? text.slice(title.start, title.end).replaceAll(/\s+/gu, ' ') : null
}

import type { ParsedCard } from '../parsed-source.ts'
import type { Format } from '../formats.ts'
import { cardOfFields } from './card-of-fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHeadLines } from './head-lines.ts'

/** A text without its head, and what the head said for the card. */
export type WithoutHead = { readonly text: string; readonly card: ParsedCard }

/**
 * Takes the head off a text: front matter, or in plain text lines that name its title, author, date and so on. It is no text, since nobody
 * said it. A file that is nothing else keeps it.
 */
export function withoutHead(text: string, format: Format): WithoutHead {
  const head = readFrontMatter(text) ?? (format === 'text' ? readHeadLines(text) : null)
  const rest = head && text.slice(head.end).replace(/^(?:[ \t]*\n)+/u, '')
  return head && rest !== null && rest.trim() !== ''
    ? { text: rest, card: cardOfFields(head.fields) }
    : { text, card: {} }
}

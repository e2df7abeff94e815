import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { ParsedSource, Remark } from '../parsed-source.ts'
import { createTextBuilder } from '../text-builder.ts'
import { isQuick } from './is-quick.ts'
import { createInline } from './inline.ts'
import { usesMarkdown } from './uses-markdown.ts'
import { addBlocks } from './add-blocks.ts'

/** The parser's name, stored in each revision. Its number increases when the same text would give other blocks. */
const parser = 'markdown/1'

/** What Markdown says: a text with blocks and looks, and what was left out. */
export type ReadMarkdown = Pick<ParsedSource, 'parser' | 'text' | 'blocks' | 'styles' | 'remarks'>

/**
 * Reads Markdown as GitHub writes it (CommonMark with tables, task lists, footnotes and plain addresses). HTML in it is left out, but not
 * its words. The first heading of level 1 is the title. Null if the text uses no Markdown, or more than is read.
 */
export function readMarkdown(text: string): ReadMarkdown | null {
  if (!isQuick(text)) return null
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  if (!usesMarkdown(root, text)) return null
  const builder = createTextBuilder()
  const inline = createInline(root, text)
  addBlocks(root, text, inline, builder)
  const built = builder.built()
  const remarks: Remark[] = [
    { code: 'struck-left-out', count: inline.struck() },
    { code: 'pictures-left-out', count: inline.pictures() },
  ]
  return built.text === '' ? null : { parser, ...built, remarks: remarks.filter(({ count }) => count !== 0) }
}

import { z } from 'zod'
import { idSchema } from '../model/id-schema.ts'

/** Bold and italic of Lexical's formats; the others are not stored. */
export const keptFormats = 3

/** The longest run of text, in UTF-16 units; longer text is several runs. And the longest footnote. */
export const longestRun = 200_000
export const longestFootnote = 10_000

/**
 * The rich text of a briefing: the subset of Lexical's JSON that is stored and printed.
 * `format` is Lexical's bit mask (1 bold, 2 italic). Unknown members are dropped.
 */
const inlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().max(longestRun), format: z.int().min(0).max(2047) }),
  z.object({ type: z.literal('linebreak') }),
  z.object({ type: z.literal('citation'), claim: idSchema }),
  z.object({ type: z.literal('footnote'), text: z.string().max(longestFootnote) }),
])
export type Inline = z.infer<typeof inlineSchema>

const children = z.array(inlineSchema).max(100_000)

/** How deep a list item can stand: 0 is the outermost. */
export const deepestItem = 2

/** What a paragraph can be beside plain: `level` 1 or 2 of a heading stands within its section. A list is a run of items, a block each. */
export const shapeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ type: z.literal('quote') }),
  z.object({ type: z.literal('item'), ordered: z.boolean(), level: z.int().min(0).max(deepestItem) }),
])
export type Shape = z.infer<typeof shapeSchema>

/** One top-level block of a briefing. */
export const richBlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children }),
  z.object({ type: z.literal('shaped'), shape: shapeSchema, children }),
  /** With a `question` it states our view of that question, and changes with it (`our-view.ts`). */
  z.object({ type: z.literal('judgement'), judgement: idSchema, question: idSchema.optional(), children }),
  /** What a claim says. It is worded from the claim whenever it is shown or printed, and never edited by hand. */
  z.object({ type: z.literal('said'), claim: idSchema }),
  z.object({ type: z.literal('page-break') }),
])
export type RichBlock = z.infer<typeof richBlockSchema>

/** What stands in a block; nothing in one that holds no text of the analyst's. */
export function inlinesOf(block: RichBlock): readonly Inline[] {
  return 'children' in block ? block.children : []
}

/** The claims that a block cites, in text order, repeated for each citation. */
export function citedInBlock(block: RichBlock): string[] {
  if (block.type === 'said') return [block.claim]
  return inlinesOf(block).flatMap((inline) => (inline.type === 'citation' ? [inline.claim] : []))
}

/** The words that the analyst typed into a block, with a line break for each of its own; its footnotes come behind. */
export function typedWordsOf(block: RichBlock): string {
  const inlines = inlinesOf(block)
  const words = inlines.map((inline) =>
    inline.type === 'text' ? inline.text : inline.type === 'linebreak' ? '\n' : '',
  )
  const notes = inlines.flatMap((inline) => (inline.type === 'footnote' ? [`\n${inline.text}`] : []))
  return [...words, ...notes].join('')
}

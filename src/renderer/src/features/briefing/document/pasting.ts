import { $generateNodesFromDOM } from '@lexical/html'
import DOMPurify from 'dompurify'
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { z } from 'zod'
import type { Inline } from '#shared/briefing/rich-text.ts'
import { idSchema } from '#shared/model/id-schema.ts'
import { parseKept } from '../../../core/parse-kept.ts'
import { keptFormats, $nodesOf } from '../nodes/rich-nodes.ts'

/** What can be pasted: paragraphs of runs. Bold and italic are kept; links, pictures, colours and sizes are not. */
export type PastedBlock = readonly Inline[]

const tags = [
  'p',
  'div',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'span',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'a',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
]

/** Reads rich text from another app. It is sanitized first; no part of the string reaches an HTML sink. */
export function $blocksFromHtml(editor: LexicalEditor, html: string): PastedBlock[] {
  const clean = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, ALLOWED_TAGS: tags, ALLOWED_ATTR: ['style'] })
  // Lexical throws on text without a parent element, such as text at the top of a fragment.
  const holder = document.createElement('div')
  holder.append(clean)
  return blocksFrom($generateNodesFromDOM(editor, holder))
}

/** Plain text: one block for each line, without empty ones. */
export function blocksFromText(text: string): PastedBlock[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => [{ type: 'text', text: line, format: 0 }])
}

const copied: z.ZodType<CopiedNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  format: z.unknown().optional(),
  claim: idSchema.optional(),
  get children() {
    return z.array(copied).optional()
  },
})
type CopiedNode = {
  type: string
  text?: string | undefined
  format?: unknown
  claim?: string | undefined
  children?: CopiedNode[] | undefined
}

/** Reads blocks copied from a briefing, with their citations. Any page can write this format too, so only known values are accepted. */
export function blocksFromCopy(json: string): PastedBlock[] | null {
  const parsed = parseKept(json, z.object({ namespace: z.literal('briefing'), nodes: z.array(copied).max(5000) }))
  if (!parsed) return null
  const blocks = new Blocks()
  const walk = (node: CopiedNode) => {
    if (node.claim !== undefined) {
      if (node.type === 'said') blocks.end()
      blocks.add({ type: 'citation', claim: node.claim })
      if (node.type === 'said') blocks.end()
    } else if (node.type === 'linebreak') blocks.add({ type: 'linebreak' })
    else if (node.text !== undefined)
      blocks.add({
        type: 'text',
        text: node.text,
        format: (typeof node.format === 'number' ? node.format : 0) & keptFormats,
      })
    else {
      blocks.end()
      for (const child of node.children ?? []) walk(child)
      blocks.end()
    }
  }
  for (const node of parsed.nodes) walk(node)
  return blocks.done()
}

/** Inserts as if typed, with Enter between the blocks, so that each section turns them into blocks of its own kind. */
export function $insertBlocks(selection: RangeSelection, blocks: readonly PastedBlock[]): void {
  for (const [at, inlines] of blocks.entries()) {
    if (at > 0) selection.insertParagraph()
    selection.insertNodes($nodesOf(inlines))
  }
}

function blocksFrom(nodes: readonly LexicalNode[]): PastedBlock[] {
  const blocks = new Blocks()
  const walk = (node: LexicalNode) => {
    if ($isLineBreakNode(node)) blocks.add({ type: 'linebreak' })
    else if ($isTextNode(node))
      blocks.add({ type: 'text', text: node.getTextContent(), format: node.getFormat() & keptFormats })
    else if ($isElementNode(node)) {
      const isBlock = !node.isInline()
      if (isBlock) blocks.end()
      for (const child of node.getChildren()) walk(child)
      if (isBlock) blocks.end()
    }
  }
  for (const node of nodes) walk(node)
  return blocks.done()
}

/** Collects runs into blocks; drops blocks without words and citations. */
class Blocks {
  readonly #blocks: Inline[][] = [[]]

  add(inline: Inline): void {
    this.#blocks.at(-1)!.push(inline)
  }

  end(): void {
    if (this.#blocks.at(-1)!.length > 0) this.#blocks.push([])
  }

  done(): PastedBlock[] {
    return this.#blocks.filter((block) =>
      block.some((inline) => inline.type === 'citation' || (inline.type === 'text' && inline.text.trim() !== '')),
    )
  }
}

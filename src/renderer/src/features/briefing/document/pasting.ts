import { $generateNodesFromDOM } from '@lexical/html'
import DOMPurify from 'dompurify'
import {
  $createParagraphNode,
  $isElementNode,
  $getSelection,
  $isLineBreakNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { z } from 'zod'
import { keptFormats, longestFootnote, shapeSchema, type Inline, type Shape } from '#shared/briefing/rich-text.ts'
import { idSchema } from '#shared/model/id-schema.ts'
import { parseKept } from '../../../core/parse-kept.ts'
import { $nodesOf } from '../nodes/rich-nodes.ts'
import { $createShapedNode, $isShapedNode } from '../nodes/ShapedNode.ts'
import { $blockAround } from './block-caret.ts'

/** What can be pasted: paragraphs of runs, with their shape if they have one. Bold and italic are kept; links, pictures, colours and sizes are not. */
export type PastedBlock = { readonly shape: Shape | null; readonly inlines: readonly Inline[] }

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
    .map((line) => ({ shape: null, inlines: [{ type: 'text', text: line, format: 0 }] }))
}

const copied: z.ZodType<CopiedNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  format: z.unknown().optional(),
  claim: idSchema.optional(),
  shape: shapeSchema.optional().catch(undefined),
  get children() {
    return z.array(copied).optional()
  },
})
type CopiedNode = {
  type: string
  text?: string | undefined
  format?: unknown
  claim?: string | undefined
  shape?: Shape | undefined
  children?: CopiedNode[] | undefined
}

/** Reads blocks copied from a briefing, with their citations. Any page can write this format too, so only known values are accepted. */
export function blocksFromCopy(json: string): PastedBlock[] | null {
  const parsed = parseKept(json, z.object({ namespace: z.literal('briefing'), nodes: z.array(copied).max(50_000) }))
  if (!parsed) return null
  const blocks = new Blocks()
  const walk = (node: CopiedNode) => {
    if (node.claim !== undefined) {
      if (node.type === 'said') blocks.end()
      blocks.add({ type: 'citation', claim: node.claim })
      if (node.type === 'said') blocks.end()
    } else if (node.type === 'linebreak') blocks.add({ type: 'linebreak' })
    else if (node.type === 'footnote') {
      const words = node.text?.slice(0, longestFootnote).trim() ?? ''
      if (words !== '') blocks.add({ type: 'footnote', text: words })
    } else if (node.text !== undefined)
      blocks.add({
        type: 'text',
        text: node.text,
        format: (typeof node.format === 'number' ? node.format : 0) & keptFormats,
      })
    else {
      blocks.begin(node.shape ?? null)
      for (const child of node.children ?? []) walk(child)
      blocks.end()
    }
  }
  for (const node of parsed.nodes) walk(node)
  return blocks.done()
}

/** Inserts as if typed, with Enter between the blocks, so that each section turns them into blocks of its own kind. */
export function $insertBlocks(start: RangeSelection, blocks: readonly PastedBlock[]): void {
  $setSelection(start)
  for (const [at, { shape, inlines }] of blocks.entries()) {
    if (at > 0) $caret().insertParagraph()
    $shape($caret(), shape, at === 0)
    $caret().insertNodes($nodesOf(inlines))
  }
}

/** The selection as it is now: giving a block another shape puts another node in its place. */
function $caret(): RangeSelection {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) throw new Error('There is no caret to paste at.')
  return selection
}

/** Gives the block at the caret the pasted shape. Where the first is pasted into words, these keep their own. */
function $shape(selection: RangeSelection, shape: Shape | null, isFirst: boolean): void {
  const block = $blockAround(selection.anchor.getNode())
  if (!$isElementNode(block) || (isFirst && (shape === null || !block.isEmpty()))) return
  if (shape !== null && $isParagraphNode(block)) block.replace($createShapedNode(shape), true).selectEnd()
  else if ($isShapedNode(block)) {
    if (shape === null) block.replace($createParagraphNode(), true).selectEnd()
    else block.setShape(shape)
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
      if (isBlock) blocks.begin($isShapedNode(node) ? node.getShape() : null)
      for (const child of node.getChildren()) walk(child)
      if (isBlock) blocks.end()
    }
  }
  for (const node of nodes) walk(node)
  return blocks.done()
}

/** Collects runs into blocks; drops blocks without words, citations and footnotes. A block within a shaped one keeps that shape. */
class Blocks {
  readonly #blocks: { shape: Shape | null; inlines: Inline[] }[] = [{ shape: null, inlines: [] }]
  readonly #shapes: (Shape | null)[] = []

  add(inline: Inline): void {
    this.#blocks.at(-1)!.inlines.push(inline)
  }

  begin(shape: Shape | null): void {
    this.#shapes.push(shape ?? this.#shapes.at(-1) ?? null)
    this.#next()
  }

  end(): void {
    this.#shapes.pop()
    this.#next()
  }

  #next(): void {
    const shape = this.#shapes.at(-1) ?? null
    const last = this.#blocks.at(-1)!
    if (last.inlines.length > 0) this.#blocks.push({ shape, inlines: [] })
    else last.shape = shape
  }

  done(): PastedBlock[] {
    return this.#blocks.filter(({ inlines }) =>
      inlines.some(
        (inline) =>
          inline.type === 'citation' ||
          inline.type === 'footnote' ||
          (inline.type === 'text' && inline.text.trim() !== ''),
      ),
    )
  }
}

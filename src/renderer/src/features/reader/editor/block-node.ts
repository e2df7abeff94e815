import { $getDocument, ElementNode } from 'lexical'
import type { BlockType } from '#shared/model/enums.ts'
import type { Block } from '#shared/sources/source-view.ts'
import { assertNever } from '#shared/model/assert-never.ts'

/**
 * The data that draws a block: its type, ¶ number, the marker before it, index among the blocks, and length in UTF-16 units. `level` is the
 * depth of a list item or heading. `above` is what stands on a line above it ("p. 12", "Rest of the page"), `within` which page begins within
 * it, and `time` when the turn of a speaker begins.
 */
type BlockShape = Pick<Block, 'type' | 'number'> & {
  /** The language of a block that is in another one than the text; null for the others. */
  readonly lang: string | null
  readonly marker: string | null
  readonly index: number
  readonly length: number
  readonly level: number
  readonly above: string | null
  readonly within: string | null
  readonly time: string | null
}

const emptyShape: BlockShape = {
  type: 'paragraph',
  lang: null,
  number: null,
  marker: null,
  index: 0,
  length: 0,
  level: 1,
  above: null,
  within: null,
  time: null,
}

export class BlockNode extends ElementNode {
  shape: BlockShape = emptyShape

  override $config() {
    return this.config('source-block', { extends: ElementNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.shape = previous.shape
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement(tagOf(this.shape.type))
    applyShape(element, this.shape)
    return element
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if (tagOf(previous.shape.type) !== tagOf(this.shape.type)) return true
    if (previous.shape !== this.shape) applyShape(element, this.shape)
    return false
  }
}

export function $createBlock(shape: BlockShape): BlockNode {
  const node = new BlockNode()
  node.shape = shape
  return node
}

function applyShape(element: HTMLElement, shape: BlockShape): void {
  const { type, lang, number, marker, index, level, above, within, time } = shape
  element.className = `block ${type}`
  element.dataset.block = String(index)
  if (lang === null) element.removeAttribute('lang')
  else element.lang = lang
  putData(element, 'number', number === null ? null : String(number))
  putData(element, 'marker', marker)
  putData(element, 'above', above)
  putData(element, 'within', within)
  putData(element, 'time', time)
  element.style.setProperty('--marker', marker === null ? '' : `${marker.length}ch`)
  element.style.setProperty('--level', level === 1 ? '' : String(Math.min(level, deepest) - 1))
}

/** Lists that are deeper are drawn as deep as this. */
const deepest = 6

function putData(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete element.dataset[name]
  else element.dataset[name] = value
}

/** Estimated height in px (a line is 30 px). Good enough for the scroll bar until the block is laid out. */
export function guessedHeight({ type, length }: BlockShape): number {
  return guessedLines(length, type === 'title' ? 50 : 80) * 30 + 16
}

/** Estimated number of lines for a length in UTF-16 units; a line holds about 80. */
export function guessedLines(length: number, inLine = 80): number {
  return Math.ceil(length / inLine)
}

function tagOf(type: BlockType): string {
  switch (type) {
    case 'title':
      return 'h1'
    case 'heading':
      return 'h2'
    case 'quotation':
      return 'blockquote'
    case 'byline':
    case 'paragraph':
    case 'list-item':
    case 'table-row':
    case 'speaker-turn':
      return 'p'
    default:
      return assertNever(type)
  }
}

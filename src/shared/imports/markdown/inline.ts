import type { Definition, Nodes, PhrasingContent, Root } from 'mdast'
import type { InlineStyle } from '../parsed-source.ts'
import type { Run } from '../text-builder.ts'
import { wordsOfHtml } from './html-words.ts'

/** Reads what stands within blocks, and keeps count of it. */
export type Inline = {
  readonly runsOf: (nodes: readonly PhrasingContent[]) => Run[]
  /** The notes whose marks were read, in the order of their marks; their place in the list is their number, from 1. */
  readonly notes: () => readonly string[]
  /** How many pictures were left out. */
  readonly pictures: () => number
  /** How many words that are struck through were left out. */
  readonly struck: () => number
  readonly leaveOutPictures: (count: number) => void
}

export function createInline(root: Root, text: string): Inline {
  const definitions = definitionsIn(root)
  const notes: string[] = []
  let pictures = 0
  let struck = 0
  const runsOf = (nodes: readonly PhrasingContent[], styles: readonly InlineStyle[] = []): Run[] =>
    nodes.flatMap((node) => runOf(node, styles))
  const inside = (
    nodes: readonly PhrasingContent[],
    styles: readonly InlineStyle[],
    style: InlineStyle | null,
  ): Run[] => runsOf(nodes, style && !styles.some((one) => one.style === style.style) ? [...styles, style] : styles)
  const runOf = (node: PhrasingContent, styles: readonly InlineStyle[]): Run[] => {
    switch (node.type) {
      case 'text':
        return words(joinLines(node.value), styles)
      case 'inlineCode':
        return words(node.value, styles)
      case 'break':
        return [{ text: '\n' }]
      case 'strong':
        return inside(node.children, styles, { style: 'bold' })
      case 'emphasis':
        return inside(node.children, styles, { style: 'italic' })
      case 'delete':
        for (const { text: gone } of runsOf(node.children, styles)) struck += gone.match(/\S+/gu)?.length ?? 0
        return []
      case 'link':
        return inside(node.children, styles, linkTo(node.url))
      case 'linkReference':
        return inside(node.children, styles, linkTo(definitions.get(node.identifier)?.url ?? ''))
      case 'image':
      case 'imageReference':
        pictures++
        return []
      case 'footnoteReference': {
        if (!notes.includes(node.identifier)) notes.push(node.identifier)
        return words(`[${notes.indexOf(node.identifier) + 1}]`, [{ style: 'note' }])
      }
      case 'html': {
        const { words: said, pictures: shown } = wordsOfHtml(node.value)
        pictures += shown
        return said === '' ? [] : words(said, styles)
      }
      default:
        return words(sourceOf(node, text), styles)
    }
  }
  return {
    runsOf: (nodes) => runsOf(nodes),
    notes: () => notes,
    pictures: () => pictures,
    struck: () => struck,
    leaveOutPictures: (count) => {
      pictures += count
    },
  }
}

function words(written: string, styles: readonly InlineStyle[]): Run[] {
  return [styles.length === 0 ? { text: written } : { text: written, styles }]
}

function placeOf({ position }: Definition): number {
  return position?.start.offset ?? 0
}

/** Where references lead: the first definition of a name counts, wherever it stands. */
function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  const found: Definition[] = []
  const nodes: Nodes[] = [root]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'definition') found.push(node)
    if ('children' in node && node.type !== 'paragraph') for (const child of node.children) nodes.push(child)
  }
  // A later entry of a map replaces an earlier one.
  return new Map(found.sort((a, b) => placeOf(b) - placeOf(a)).map((one) => [one.identifier, one]))
}

/** Only links that can be opened are kept: those with an address of their own. */
function linkTo(href: string): InlineStyle | null {
  return /^https?:\/\//iu.test(href) && href.length <= 4000 ? { style: 'link', href } : null
}

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！」』）]`
const breakInWide = new RegExp(String.raw`(?<=${wide})\n(?=[${wide.slice(1)})`, 'gu')

/** A single line break within a paragraph is a space, and nothing between characters that are written without spaces. */
function joinLines(text: string): string {
  return text.replaceAll(breakInWide, '').replaceAll(/[\n\t]/gu, ' ')
}

function sourceOf({ position }: Nodes, text: string): string {
  return position ? text.slice(position.start.offset, position.end.offset) : ''
}

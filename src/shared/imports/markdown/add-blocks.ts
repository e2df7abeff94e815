import type { FootnoteDefinition, ListItem, Root, RootContent } from 'mdast'
import type { BlockFacts, Run, TextBuilder } from '../text-builder.ts'
import { wordsOfHtml } from './html-words.ts'
import type { Inline } from './inline.ts'

/** Where blocks stand: what a paragraph there is, and how deep the list around it is. */
type Place = {
  readonly plain: BlockFacts
  /** The facts of the first block, where it is an item's own. */
  readonly first: BlockFacts | null
  readonly depth: number
}

/** Adds the blocks of a text, and after them the notes whose marks stand in it. */
export function addBlocks(root: Root, text: string, inline: Inline, builder: TextBuilder): void {
  const walk = new Walk(text, inline, builder)
  walk.addAll(root.children, { plain: { type: 'paragraph' }, first: null, depth: 0 })
  walk.addNotes()
}

class Walk {
  private readonly text: string
  private readonly inline: Inline
  private readonly builder: TextBuilder
  private readonly notes = new Map<string, FootnoteDefinition>()
  private hasTitle = false

  constructor(text: string, inline: Inline, builder: TextBuilder) {
    this.text = text
    this.inline = inline
    this.builder = builder
  }

  addAll(nodes: readonly RootContent[], place: Place): void {
    let first = place.first
    for (const node of nodes) {
      const isItsOwn = node.type === 'paragraph' || node.type === 'html' || node.type === 'code'
      if (first && !isItsOwn) {
        // An item that begins with something else has no words of its own.
        first = null
      }
      this.addBlock(node, first ? { ...place, plain: first } : place)
      first = null
    }
  }

  /** Adds the notes in the order of their marks; one that no mark leads to is left out, as Markdown has it. */
  addNotes(): void {
    // A note may have marks in it, which lead to further notes.
    for (let i = 0; i < this.inline.notes().length; i++) {
      const note = this.notes.get(this.inline.notes()[i]!)
      const item: BlockFacts = { type: 'list-item', marker: String(i + 1), level: 1 }
      if (note) this.addAll(note.children, { plain: { type: 'paragraph' }, first: item, depth: 1 })
    }
  }

  private addBlock(node: RootContent, place: Place): void {
    switch (node.type) {
      case 'heading': {
        const isTitle = node.depth === 1 && !this.hasTitle && place.depth === 0 && place.plain.type === 'paragraph'
        const added = this.add(isTitle ? { type: 'title' } : { type: 'heading', level: node.depth }, () =>
          this.inline.runsOf(node.children),
        )
        if (isTitle && added) this.hasTitle = true
        return
      }
      case 'paragraph':
        this.add(place.plain, () => this.inline.runsOf(node.children))
        return
      case 'code':
        this.add(place.plain, () => [{ text: node.value.replaceAll('\t', '    ') }])
        return
      case 'html':
        return this.addHtml(node.value, place)
      case 'blockquote':
        return this.addAll(node.children, { ...place, plain: { type: 'quotation' } })
      case 'list':
        return node.children.forEach((item, i) => {
          const number = node.ordered === true ? (node.start ?? 1) + i : null
          this.addItem(item, number, place.depth + 1)
        })
      case 'table':
        for (const row of node.children)
          this.add({ type: 'table-row' }, () =>
            row.children.flatMap((cell, i): Run[] => [
              { text: i === 0 ? '' : '\t' },
              ...this.inline.runsOf(cell.children),
            ]),
          )
        return
      case 'footnoteDefinition':
        if (!this.notes.has(node.identifier)) this.notes.set(node.identifier, node)
        return
      default:
        return
    }
  }

  /** An item begins with its number as it is written ("3.", "3)"), its box, or a bullet. */
  private addItem(item: ListItem, number: number | null, depth: number): void {
    const start = item.position?.start.offset ?? 0
    const written = this.text.slice(start, start + 12)
    const counted = number === null ? '•' : `${number}${/^\d+(\))/u.exec(written)?.[1] ?? '.'}`
    const marker = item.checked === true ? '☒' : item.checked === false ? '☐' : counted
    this.addAll(item.children, {
      plain: { type: 'paragraph' },
      first: { type: 'list-item', marker, level: depth },
      depth,
    })
  }

  private addHtml(html: string, place: Place): void {
    const { words, pictures } = wordsOfHtml(html)
    this.inline.leaveOutPictures(pictures)
    for (const line of words.split(/\n+/u)) this.add(place.plain, () => [{ text: line }])
  }

  private add(facts: BlockFacts, runs: () => Run[]): boolean {
    return this.builder.add(facts, runs()) !== null
  }
}

import type { InlineStyle } from '#shared/imports/parsed-source.ts'
import type { BlockFacts, Run } from '#shared/imports/text-builder.ts'

/** A block of a story. */
export type StoryBlock = { readonly facts: BlockFacts; readonly runs: readonly Run[] }

/** A text within the file that flows by itself: the document's, that of a note, of a text box, of a header. */
export class Story {
  readonly blocks: StoryBlock[] = []
  /** The marker of the paragraph that is being read. */
  marker = ''
  private runs: Run[] = []
  private cells: Run[][] = []
  /** The blocks of text boxes of this paragraph, which follow it. */
  private following: StoryBlock[] = []

  add(text: string, styles: readonly InlineStyle[]): void {
    this.runs.push(styles.length === 0 ? { text } : { text, styles })
  }

  /** Takes the last run away if it can be a mark that an author set for a note ("*", "†"), and returns its text; null if it cannot. */
  takeMark(): string | null {
    const text = this.runs.at(-1)?.text.trim() ?? ''
    if (!/^[^\p{L}\s]{1,3}$/u.test(text)) return null
    this.runs.pop()
    return text
  }

  /** Keeps a place for a run that is known later, and returns what puts it there. */
  reserve(): (run: Run) => void {
    const { runs } = this
    const at = runs.push({ text: '' }) - 1
    return (run) => void (runs[at] = run)
  }

  /** Ends a paragraph. In a table, it is one of several in its cell, on whose line its marker stands. */
  endParagraph(facts: BlockFacts, inTable: boolean): void {
    if (inTable) {
      this.writeMarker()
      this.runs.push({ text: ' ' })
    } else {
      this.endRow()
      this.blocks.push({ facts, runs: this.runs }, ...this.following)
      this.runs = []
      this.following = []
    }
    this.marker = ''
  }

  endCell(): void {
    this.writeMarker()
    this.cells.push(this.runs)
    this.runs = []
  }

  endRow(): void {
    if (this.cells.length === 0) return
    const runs = this.cells.flatMap((cell, i) => (i === 0 ? cell : [{ text: '\t' }, ...cell]))
    this.blocks.push({ facts: { type: 'table-row' }, runs }, ...this.following)
    this.cells = []
    this.following = []
  }

  /** Places the blocks of another story after this paragraph. */
  follow(blocks: readonly StoryBlock[]): void {
    this.following.push(...blocks)
  }

  private writeMarker(): void {
    if (this.marker !== '') this.runs.unshift({ text: `${this.marker} ` })
    this.marker = ''
  }
}

import type { BlockType } from '../model/enums.ts'
import type { InlineStyle, ParsedBlock, StyledRange } from './parsed-source.ts'

/** Words of one look. A break within a block is `\n`; the cells of a table row are separated by `\t`. */
export type Run = { readonly text: string; readonly styles?: readonly InlineStyle[] }

/** The facts about a block that its words do not say. */
export type BlockFacts = Omit<ParsedBlock, 'start' | 'end' | 'type'> & { readonly type: BlockType }

/** Builds the canonical text of a parsed file, block by block. */
export type TextBuilder = {
  /**
   * Adds a block. White space is collapsed to one space and trimmed at both ends, as a browser draws it; `\n` and `\t` stay. A block without
   * words is left out, and null returned.
   */
  readonly add: (facts: BlockFacts, runs: readonly Run[]) => ParsedBlock | null
  /** The length of the text so far, in UTF-16 units: where the next block begins. */
  readonly length: () => number
  readonly built: () => {
    readonly text: string
    readonly blocks: readonly ParsedBlock[]
    readonly styles: readonly StyledRange[]
  }
}

export function createTextBuilder(): TextBuilder {
  const parts: string[] = []
  const blocks: ParsedBlock[] = []
  const styles: StyledRange[] = []
  /** Where the last range of each look or link stands in `styles`: no earlier one can touch what follows. */
  const lastOf = new Map<string, number>()
  let length = 0
  return {
    add: (facts, runs) => {
      const collapsed = collapse(runs)
      const words = collapsed.map(({ text }) => text).join('')
      if (words === '') return null
      const start = blocks.length === 0 ? 0 : length + 1
      let at = start
      for (const run of collapsed) {
        const range = { start: at, end: at + run.text.length }
        at = range.end
        if (run.text.trim() !== '')
          for (const style of run.styles ?? []) addStyle(styles, lastOf, { ...range, ...style })
      }
      const block = { ...facts, start, end: at }
      parts.push(words)
      blocks.push(block)
      length = at
      return block
    },
    length: () => (blocks.length === 0 ? 0 : length + 1),
    built: () => ({ text: parts.join('\n'), blocks, styles: styles.toSorted((a, b) => a.start - b.start) }),
  }
}

/** Adds a styled range, or lengthens the last one of the same style that ends where it begins. */
function addStyle(styles: StyledRange[], lastOf: Map<string, number>, range: StyledRange): void {
  const key = range.style === 'link' ? `link ${range.href}` : range.style
  const last = lastOf.get(key)
  const before = last === undefined ? undefined : styles[last]
  if (last !== undefined && before?.end === range.start) {
    styles[last] = { ...before, end: range.end }
    return
  }
  lastOf.set(key, styles.length)
  styles.push(range)
}

/** Collapses white space across runs: within a block, no run begins with a space that another one ended with. */
function collapse(runs: readonly Run[]): Run[] {
  const collapsed: { text: string; styles?: readonly InlineStyle[] }[] = []
  let before = '\n'
  for (const { text, ...look } of runs) {
    let kept = text.replaceAll(/[^\S\n\t\u00A0\u202F\u2007]+/gu, ' ').replaceAll(/ *([\n\t]) */gu, '$1')
    if (/[\s]$/u.test(before) && kept.startsWith(' ')) kept = kept.slice(1)
    if (/^[\n\t]/u.test(kept)) trimEnd(collapsed)
    if (kept === '') continue
    collapsed.push({ text: kept, ...look })
    before = kept
  }
  trimEnd(collapsed)
  const [first] = collapsed
  if (first) first.text = first.text.replace(/^[ \n]+/u, '')
  // A block of nothing but separators has no words.
  if (collapsed.every(({ text }) => text.trim() === '')) return []
  const last = collapsed.at(-1)
  if (last) last.text = last.text.replace(/[ \n]+$/u, '')
  return collapsed.filter(({ text }) => text !== '')
}

/** Removes the space that the last run ends with. */
function trimEnd(runs: { text: string }[]): void {
  const last = runs.at(-1)
  if (last) last.text = last.text.replace(/ +$/u, '')
}

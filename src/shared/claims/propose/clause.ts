import type { Range } from '../../text/range.ts'
import { findCues, type Cue } from './find-cues.ts'
import { itemsOf, type Item, type NamedRange } from './items.ts'
import { namedIn, type Names } from './names.ts'

/** A block as the rules see it: its items and cues, and which items are the content itself. */
export type Clause = {
  readonly items: readonly Item[]
  readonly cues: readonly Cue[]
  readonly isContent: (item: Item) => boolean
  /** The paragraphs before, nearest first, where a pronoun or a quotation may go back to. */
  readonly before: readonly Clause[]
}

/** What the rules know: the text, and who is named in it. */
type Named = { readonly text: string; readonly mentions: readonly NamedRange[]; readonly names: Names }

/** Cuts a block, or a line before it, into items and finds the cues in it. */
export function clauseOf(
  { text, mentions, names }: Named,
  block: Range,
  isContent: Clause['isContent'],
  before: readonly Clause[],
): Clause {
  const items = itemsOf(text, block, namedIn(text, block, mentions, names))
  return { items, cues: findCues(items, isContent), isContent, before }
}

/** How many lines back a pronoun or a quotation may reach: reports break paragraphs after one or two sentences. */
const reachBack = 3

/** How far from a content its cue may stand, in units: more than any paragraph, less than a book without line feeds. */
const widest = 10_000

/** The part of a block that the rules look at. */
export function nearby(block: Range, content: Range): Range {
  return { start: Math.max(block.start, content.start - widest), end: Math.min(block.end, content.end + widest) }
}

/** The lines before a block, nearest first, each knowing those before it. */
export function clausesBefore(named: Named, block: Range): Clause[] {
  const lines: Range[] = []
  for (let end = block.start - 1; end > 0 && lines.length < reachBack;) {
    const start = named.text.lastIndexOf('\n', end - 1) + 1
    if (named.text.slice(start, end).trim() !== '') lines.push({ start: Math.max(start, end - widest), end })
    end = start - 1
  }
  return lines.reduceRight<Clause[]>((before, line) => [clauseOf(named, line, nothing, before), ...before], [])
}

function nothing(): boolean {
  return false
}

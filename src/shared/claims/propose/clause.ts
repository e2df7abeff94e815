import type { Range } from '../../text/range.ts'
import { findCues, type Cue } from './find-cues.ts'
import { itemsOf, namedIn, type Item, type KnownActor, type NamedRange } from './items.ts'

/** A block as the rules see it: its items and cues, and which items are the content itself. */
export type Clause = {
  readonly items: readonly Item[]
  readonly cues: readonly Cue[]
  readonly isContent: (item: Item) => boolean
  /** The paragraphs before, nearest first, where a pronoun or a quotation may go back to. */
  readonly before: readonly Clause[]
}

/** What the rules know: the text, and who is named in it. */
export type Named = { readonly text: string; readonly mentions: readonly NamedRange[]; readonly actors: readonly KnownActor[] }

export function clauseOf({ text, mentions, actors }: Named, block: Range, isContent: Clause['isContent'], before: readonly Clause[]): Clause {
  const items = itemsOf(text, block, namedIn(text, block, mentions, actors))
  return { items, cues: findCues(items, isContent), isContent, before }
}

/** How many lines back a pronoun or a quotation may reach: reports break paragraphs after one or two sentences. */
const reachBack = 3

/** The lines before a block, nearest first, each knowing those before it. */
export function clausesBefore(named: Named, block: Range): Clause[] {
  const lines: Range[] = []
  for (let end = block.start - 1; end > 0 && lines.length < reachBack;) {
    const start = named.text.lastIndexOf('\n', end - 1) + 1
    if (named.text.slice(start, end).trim() !== '') lines.push({ start, end })
    end = start - 1
  }
  return lines.reduceRight<Clause[]>((before, line) => [clauseOf(named, line, nothing, before), ...before], [])
}

function nothing(): boolean {
  return false
}

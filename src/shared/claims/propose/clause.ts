import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import { findCues, type Cue } from './find-cues.ts'
import { itemsOf, type Item, type NamedRange } from './items.ts'
import { namedIn, type KnownActor, type Names } from './names.ts'

/** A block as the rules see it: its items and cues, and which items belong to the content. */
export type Clause = {
  readonly named: Named
  readonly items: readonly Item[]
  readonly cues: readonly Cue[]
  readonly isContent: (item: Item) => boolean
  /** The paragraphs before, nearest first. A pronoun or a quotation may refer back to them. */
  readonly before: readonly Clause[]
}

/** The input of the rules: the text, and the actors named in it. */
export type Named = {
  readonly text: string
  readonly mentions: readonly NamedRange[]
  readonly names: Names
  readonly actors: readonly KnownActor[]
  /** Who is named in the content. Nobody calls themselves by their name, so they are not “he” or “she” who says it. */
  readonly inContent: ReadonlySet<Id>
}

/** Splits a block, or a line before it, into items, and finds the cues in it. */
export function clauseOf(
  named: Named,
  block: Range,
  isContent: Clause['isContent'],
  before: readonly Clause[],
): Clause {
  const { text, mentions, names } = named
  const items = itemsOf(text, block, namedIn(text, block, mentions, names))
  return { named, items, cues: findCues(items, isContent), isContent, before }
}

/** How many lines back a pronoun or quotation may refer: news reports start a new paragraph after one or two sentences. */
const reachBack = 3

/**
 * The largest distance between a content and its cue, in UTF-16 units: longer than any paragraph, shorter than a book without line feeds.
 */
const widest = 10_000

/** The part of a block that the rules search. */
export function nearby(block: Range, content: Range): Range {
  return { start: Math.max(block.start, content.start - widest), end: Math.min(block.end, content.end + widest) }
}

/** The lines before a block, nearest first. Each also has the lines before it. */
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

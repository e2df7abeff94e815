import type { Id } from '../../model/id.ts'
import { contains, type Range } from '../../text/range.ts'
import { namePattern } from './name-pattern.ts'
import { endsUnspaced, endsWordUnspaced, startsWord } from './word-edges.ts'

/** An occurrence of one of the names. `other` is another actor whose name it also is, or is part of. */
export type FoundName = Range & { readonly other: Id | null }

/** A name of an actor other than the one that is searched for. */
export type OtherName = { readonly text: string; readonly actor: Id }

/**
 * Creates a function that finds names in texts as whole words, in text order, without overlaps. At each position the longest name wins.
 * `others` are names of other actors. If one of them covers a find ("Washington Post" over "Washington"), the find names that actor.
 */
export function createNameFinder(
  names: readonly string[],
  others: readonly OtherName[],
): (text: string) => FoundName[] {
  const own = namePattern(names)
  if (own === null) return () => []
  const covering = others.filter((other) => holdsOneOf(other.text, names))
  const finders = covering.map(({ text, actor }) => ({ actor, pattern: namePattern([text])!, length: text.length }))
  return (text) => Array.from(occurrences(text, own), (range) => ({ ...range, other: otherOver(text, range, finders) }))
}

type Finder = { readonly actor: Id; readonly pattern: RegExp; readonly length: number }

function* occurrences(text: string, pattern: RegExp, from = 0, to = text.length): Iterable<Range> {
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const range = { start: match.index, end: match.index + match[0].length }
    if (startsWord(text, range.start) && (!endsUnspaced(match[0]) || endsWordUnspaced(text, range.end))) yield range
    // The rejected match may contain the start of a longer name, so the search goes on one character later.
    else pattern.lastIndex = range.start + (text.codePointAt(range.start)! > 0xffff ? 2 : 1)
  }
}

/** How many UTF-16 units around a name are needed to decide whether it is a whole word. */
const edge = 32

function otherOver(text: string, range: Range, finders: readonly Finder[]): Id | null {
  for (const { actor, pattern, length } of finders) {
    // Twice the name's length, because hard line breaks and decomposed letters make a name longer.
    const from = Math.max(0, range.start - 2 * length)
    // Search only near the find: searching the rest of a long text at each find would take quadratic time.
    const start = Math.max(0, from - edge)
    const near = text.slice(start, range.end + 2 * length + edge)
    const here = { start: range.start - start, end: range.end - start }
    for (const other of occurrences(near, pattern, from - start, here.start + 1))
      if (contains(other, here)) return actor
  }
  return null
}

/** Whether `text` equals or contains one of the names. */
function holdsOneOf(text: string, names: readonly string[]): boolean {
  const folded = fold(text)
  return names.some((name) => folded.includes(fold(name)))
}

function fold(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/\s+/gu, ' ')
}

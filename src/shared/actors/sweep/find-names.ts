import type { Id } from '../../model/id.ts'
import { contains, type Range } from '../../text/range.ts'
import { namePattern } from './name-pattern.ts'
import { endsUnspaced, endsWordUnspaced, startsWord } from './word-edges.ts'

/** An occurrence of one of the names; `other` is the actor whose own name it is too, or part of. */
export type FoundName = Range & { readonly other: Id | null }

/** A name of an actor that is not swept. */
export type OtherName = { readonly text: string; readonly actor: Id }

/**
 * A function that finds names in texts as whole words, in order, none over another. Of names that begin at one place the longest counts.
 * `others` are the names of other actors: where one of them covers a find ("Washington Post" over "Washington"), the find says whose.
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
    // A longer name may begin inside one that turned out to be part of a word.
    else pattern.lastIndex = range.start + (text.codePointAt(range.start)! > 0xffff ? 2 : 1)
  }
}

/** Units around a name that say whether it is a word. */
const edge = 32

function otherOver(text: string, range: Range, finders: readonly Finder[]): Id | null {
  for (const { actor, pattern, length } of finders) {
    // Twice its length, since hard line breaks and decomposed letters make a name longer.
    const from = Math.max(0, range.start - 2 * length)
    // Nothing beyond is looked at: a search through all that follows, at each find, would never end in a long text.
    const start = Math.max(0, from - edge)
    const near = text.slice(start, range.end + 2 * length + edge)
    const here = { start: range.start - start, end: range.end - start }
    for (const other of occurrences(near, pattern, from - start, here.start + 1))
      if (contains(other, here)) return actor
  }
  return null
}

/** Whether one of the names stands in a longer one, or is the same. */
function holdsOneOf(text: string, names: readonly string[]): boolean {
  const folded = fold(text)
  return names.some((name) => folded.includes(fold(name)))
}

function fold(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/\s+/gu, ' ')
}

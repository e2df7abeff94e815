import type { Id } from '../../model/id.ts'
import { contains, type Range } from '../../text/range.ts'
import { isBehindFirstName, isOrdinaryWord, titleBefore } from '../short-names.ts'
import { namePattern } from './name-pattern.ts'
import { endsUnspaced, endsWordUnspaced, startsWord } from './word-edges.ts'

/**
 * An occurrence of one of the names. `other` is another actor whose name it also is, or is part of. `unsure`: it is a short name that may be
 * somebody else’s here.
 */
export type FoundName = Range & { readonly other: Id | null; readonly unsure: boolean }

/** A name of an actor other than the one that is searched for. With `short` it parts only short names from each other. */
export type OtherName = { readonly text: string; readonly actor: Id; readonly short?: true }

/**
 * Creates a function that finds names in texts as whole words, in text order, without overlaps. At each position the longest name wins.
 * `others` are names of other actors. If one of them covers a find ("Washington Post" over "Washington"), the find names that actor.
 * `short` is the name by which the actor is called once it was named in full. It is found with the title before it ("President Anaya").
 */
export function createNameFinder(
  names: readonly string[],
  others: readonly OtherName[],
  short: string | null = null,
): (text: string) => FoundName[] {
  const searched = short === null || names.includes(short) ? names : [...names, short]
  const own = namePattern(searched)
  if (own === null) return () => []
  const covering = others.filter((other) => holdsOneOf(other.text, searched))
  const finders = covering.map(({ text, actor, short: isShort = false }) => ({
    actor,
    isShort,
    pattern: namePattern([text])!,
    length: text.length,
  }))
  const ofNames = finders.filter(({ isShort }) => !isShort)
  return (text) => {
    const found = [...occurrences(text, own)]
    const isShort = ({ start, end }: Range) => searched !== names && fold(text.slice(start, end)) === fold(short!)
    const shorts = new Set(found.filter(isShort))
    const isDoubtful = shorts.size > 0 && isOrdinaryWord(short!, text)
    return found.map((range) => {
      if (!shorts.has(range)) return { ...range, other: otherOver(text, range, ofNames), unsure: false }
      const start = titleBefore(text, range.start)
      const isBare = start === range.start && (isDoubtful || isBehindFirstName(text, start))
      const unsure = shorts.size === found.length || isBare
      return { start, end: range.end, other: otherOver(text, range, finders), unsure }
    })
  }
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

import { fail, ok, type Result } from '../model/result.ts'
import type { Range } from '../text/range.ts'
import type { StoryQuote } from './story.ts'

/** Every occurrence of the words in order, including overlapping ones. Exact and case-sensitive. */
export function occurrences(text: string, words: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length })
  return found
}

/** The occurrence that a story's quote means. A quote that occurs more than once needs its `nth`. */
export function placeOfQuote(text: string, quote: StoryQuote): Result<Range> {
  const { quote: words, nth } = typeof quote === 'string' ? { quote, nth: undefined } : quote
  const found = occurrences(text, words)
  if (found.length === 0) return fail('bad-input', `The quote “${words}” is not in the text.`)
  if (nth === undefined && found.length > 1) {
    return fail('bad-input', `The quote “${words}” stands ${found.length} times in the text; say which with "nth".`)
  }
  const range = found[(nth ?? 1) - 1]
  if (!range)
    return fail(
      'bad-input',
      `The quote “${words}” stands ${found.length} times in the text; there is no "nth" of ${nth}.`,
    )
  return ok(range)
}

/** The occurrence of a cue that is nearest to the claim's contents; of two equally near ones, the one in the same sentence. */
export function nearestTo(text: string, contents: readonly Range[], places: readonly Range[]): Range | undefined {
  const distance = (place: Range) =>
    Math.min(...contents.map((content) => Math.max(0, content.start - place.end, place.start - content.end)))
  const between = (a: Range, b: Range) => text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  const outside = (place: Range) => Number(contents.every((content) => /[.!?]/u.test(between(place, content))))
  return places.toSorted((a, b) => distance(a) - distance(b) || outside(a) - outside(b))[0]
}

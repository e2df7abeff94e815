import { contains, type Range } from '../../../text/range.ts'

/** Words by which the speaker or the source shows doubt. Words that only show that somebody reports it make a chain link instead. */
const hedges = /\b(?:apparently|seemingly|possibly|perhaps|probably|presumably|arguably|it (?:seems|appears) that)\b/giu

/** The hedges on the claim itself: in its content or its cue. */
export function findHedges(text: string, content: readonly Range[], cue: Range | null): Range[] {
  const found = [...content, ...(cue ? [cue] : [])].flatMap((range) =>
    [...text.slice(range.start, range.end).matchAll(hedges)].map((match) => ({
      start: range.start + match.index,
      end: range.start + match.index + match[0].length,
    })),
  )
  return found.filter((range, i) => !found.slice(0, i).some((other) => contains(other, range)))
}

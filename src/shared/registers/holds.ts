import { daysOf } from '../dates/days-of.ts'
import { typedWords } from '../search/match-words.ts'
import { isUnder } from '../tags/tag-path.ts'

/** Whether a row meets one condition of a filter. A condition that is not set gives no functions. */
export type Holds<R> = (row: R) => boolean

/** Each typed word must be found somewhere in the row. */
export function hasWords<R extends { readonly searched: () => string }>(words: string | undefined): Holds<R>[] {
  return typedWords(words ?? '').map(
    (word) =>
      ({ searched }) =>
        searched().includes(word),
  )
}

/** A condition that any chosen value meets. An empty choice is no condition. */
export function anyOf<R, T>(chosen: readonly T[] | undefined, valuesOf: (row: R) => readonly T[]): Holds<R>[] {
  if (!chosen || chosen.length === 0) return []
  const wanted = new Set(chosen)
  return [(row) => valuesOf(row).some((value) => wanted.has(value))]
}

/** A condition on a fact: true, false, or not set. */
export function isEither<R>(wanted: boolean | null | undefined, is: (row: R) => boolean): Holds<R>[] {
  return wanted === true || wanted === false ? [(row) => is(row) === wanted] : []
}

/** Whether a record has any of the chosen tags. A parent matches its children; null matches records without tags. */
export function carriesAny(tags: readonly string[], chosen: readonly (string | null)[]): boolean {
  return chosen.some((one) => (one === null ? tags.length === 0 : tags.some((tag) => isUnder(tag, one))))
}

/** The condition on dates. A vague date matches if any day it can mean matches. */
export function isDated<R>(
  { from = null, to = null }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
  dateOf: (row: R) => string | null,
): Holds<R>[] {
  if (from === null && to === null) return []
  const first = from === null ? -Infinity : (daysOf(from)?.first ?? -Infinity)
  const last = to === null ? Infinity : (daysOf(to)?.last ?? Infinity)
  return [
    (row) => {
      const date = dateOf(row)
      const days = date === null ? null : daysOf(date)
      return days !== null && days.first <= last && days.last >= first
    },
  ]
}

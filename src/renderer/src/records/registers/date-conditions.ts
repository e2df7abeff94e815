import type { OwnChip } from './ConditionChips.tsx'
import type { TypedOffer } from './ConditionSheet.tsx'
import { withField } from './facets.ts'

/** Conditions with a range of dates: years, months or days. */
type Dated = { readonly from?: string | null | undefined; readonly to?: string | null | undefined }

/** What is said of the dates of one register. */
type DateWords = Readonly<Record<'orLater' | 'orBefore' | 'within' | 'from' | 'until', (date: string) => string>>

/** How a range of dates is typed as a condition, and shown as chips. */
export function dateConditions<Q extends Dated>(
  words: DateWords,
): { readonly offers: (typed: string) => TypedOffer<Q>[]; readonly chips: (conditions: Q) => OwnChip<Q>[] } {
  return {
    // A typed date can be the start or the end of the range.
    offers: (typed) => {
      const date = typed.trim()
      if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date)) return []
      return [
        { id: 'from', words: words.orLater(date), apply: (conditions) => ({ ...conditions, from: date }) },
        { id: 'to', words: words.orBefore(date), apply: (conditions) => ({ ...conditions, to: date }) },
        { id: 'both', words: words.within(date), apply: (conditions) => ({ ...conditions, from: date, to: date }) },
      ]
    },
    chips: ({ from = null, to = null }) => [
      ...(from === null ? [] : [chip<Q>('from', words.from(from))]),
      ...(to === null ? [] : [chip<Q>('to', words.until(to))]),
    ],
  }
}

function chip<Q extends Dated>(id: 'from' | 'to', words: string): OwnChip<Q> {
  return { id, words, without: (conditions) => withField(conditions, id, undefined) }
}

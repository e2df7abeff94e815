import type { Id } from '#shared/model/id.ts'

/** The most rows that a draft names. It is stored every half second, and at most a million characters long. */
const mostRows = 5000

/** What the draft of a bulk edit is about: its rows in any order; null for too many, so that the draft is offered and not shown at once. */
export function aboutRows(ids: readonly Id[]): string | null {
  return ids.length > mostRows ? null : ids.toSorted().join(' ')
}

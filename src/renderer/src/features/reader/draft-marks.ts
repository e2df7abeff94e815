import type { Draft } from '#shared/marks/reader-mark.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import type { OpenTextValues } from './open-text-state.ts'

/** The drafts of a text as marks: one claim, and one memo or tag. They have no id in the library. */
export const claimDraftMark = 'draft-claim'
export const noteDraftMark = 'draft-note'

export function isDraft(record: Id | null): boolean {
  return record === claimDraftMark || record === noteDraftMark
}

/** What a draft will be. */
export function draftKind({ noted }: Pick<OpenTextValues, 'noted'>, record: Id): 'claim' | 'memo' | 'tag' {
  return record === claimDraftMark ? 'claim' : (noted?.kind ?? 'memo')
}

/** The drafts that a text shows: not the one whose card or field is open. `before` is returned if they are the same, so that nothing is repainted. */
export function draftsOf(
  { draft, noted, popover, noteEditor }: OpenTextValues,
  length: number,
  before: readonly Draft[],
): readonly Draft[] {
  const claim = popover?.kind === 'card' ? popover.other : draft
  const note = noteEditor === null ? noted : null
  const drafts = [
    {
      id: claimDraftMark,
      ranges: claim ? (claim.content.length > 0 ? claim.content : claim.cue ? [claim.cue] : []) : [],
    },
    { id: noteDraftMark, ranges: note ? [note.target.range] : [] },
  ]
    // A draft from before may be of a text that was longer.
    .map(({ id, ranges }) => ({ id, ranges: ranges.filter(({ start, end }) => start < end && end <= length) }))
    .filter(({ ranges }) => ranges.length > 0)
  return isSame(drafts, before) ? before : drafts
}

function isSame(drafts: readonly Draft[], before: readonly Draft[]): boolean {
  return textOfAll(drafts) === textOfAll(before)
}

function textOfAll(drafts: readonly Draft[]): string {
  return drafts.map(({ id, ranges }) => `${id} ${ranges.map(textOf).join()}`).join()
}

function textOf({ start, end }: Range): string {
  return `${start}-${end}`
}

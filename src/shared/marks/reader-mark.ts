import type { MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimAnchor, ClaimView } from '#shared/claims/claim-view.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { shownStatus, type ShownStatus } from '#shared/questions/status-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import type { Mark } from '#shared/text/segments.ts'

/** An anchor as the reader draws it. `id` is the anchor's id, `record` the mention or claim that owns it. */
export type MentionMark = Mark & {
  readonly role: 'mention'
  readonly record: Id
  readonly actor: Id
  readonly kind: ActorKind
  /** True for the actor's first mention in this text, which shows the letter of the actor's kind. */
  readonly first: boolean
  /** For a metonym: the actor it means here. */
  readonly means?: Meant
}

type Meant = { readonly actor: Id; readonly kind: ActorKind }

export type ClaimMark = Mark & {
  readonly role: 'content' | 'cue' | 'hedge' | 'condition'
  readonly record: Id
  readonly status: ShownStatus
  readonly proposed: boolean
}

/** A memo or tag on a place in the text. */
export type NoteMark = Mark & { readonly role: 'memo' | 'tag'; readonly record: Id }

/** The words of an idea, which a claim is about and nobody asserts. */
type IdeaMark = Mark & { readonly role: 'idea'; readonly record: Id }

/** An unfinished claim, memo or tag, which is stored beside the library's records, and the words that it is on. */
export type Draft = { readonly id: Id; readonly ranges: readonly Range[] }

type DraftMark = Mark & { readonly role: 'draft'; readonly record: Id }

export type ReaderMark = MentionMark | ClaimMark | IdeaMark | NoteMark | DraftMark

/** Whether a mark is next to a claim's own words and qualifies them. A click on it selects it before any other mark at that place. */
export function isBeside({ role }: Pick<ReaderMark, 'role'>): boolean {
  return role === 'cue' || role === 'hedge' || role === 'condition'
}

/** The marks that outline and move a record: its own words, or the first mark if it has none (“won’t say”). */
export function ownMarks(marks: readonly ReaderMark[]): readonly ReaderMark[] {
  const own = marks.filter((mark) => !isBeside(mark))
  return own.length > 0 ? own : marks.slice(0, 1)
}

export function markOfMention(
  mention: MentionView,
  kind: ActorKind,
  first: boolean,
  means: Meant | null = null,
): MentionMark {
  const { anchor, actor, start, end } = mention
  return { role: 'mention', id: anchor, record: mention.id, actor, kind, first, start, end, ...(means && { means }) }
}

export function markOfNote({ id, kind, anchor, start, end }: PlaceNote): NoteMark {
  return { role: kind, id: anchor, record: id, start, end }
}

export function marksOfDraft({ id, ranges }: Draft): DraftMark[] {
  return ranges.map(({ start, end }, i) => ({ role: 'draft', id: `${id} ${i}`, record: id, start, end }))
}

/** The marks of a claim's contents, cue, hedges and conditions. An orphaned anchor has no place in the text and no mark. */
export function marksOfClaim(claim: ClaimView): ClaimMark[] {
  const status = shownStatus(claim)
  const isProposed = claim.proposed.length > 0
  const marked = (role: ClaimMark['role'], anchors: readonly ClaimAnchor[]) =>
    anchors.flatMap(({ id, start, end, state }): ClaimMark[] =>
      state === 'orphan' ? [] : [{ role, id, record: claim.id, status, proposed: isProposed, start, end }],
    )
  return [
    ...marked(
      'content',
      claim.anchors.filter(({ role }) => role === 'content'),
    ),
    ...marked(
      'cue',
      claim.anchors.filter(({ role }) => role === 'cue'),
    ),
    ...marked('hedge', [...claim.hedge, ...claim.chain.flatMap(({ hedge }) => hedge)]),
    ...marked(
      'condition',
      claim.condition.flatMap(({ anchors }) => anchors),
    ),
  ]
}

export type AboutIdea = Extract<ClaimView['about'][number], { readonly of: 'idea' }>

export function marksOfIdea({ idea, anchors }: AboutIdea): IdeaMark[] {
  return anchors.flatMap(({ id, start, end, state }) =>
    state === 'orphan' ? [] : [{ role: 'idea', id, record: idea, start, end }],
  )
}

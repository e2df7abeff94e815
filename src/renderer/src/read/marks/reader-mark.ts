import type { MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { shownStatus, type ShownStatus } from '#shared/questions/status-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Mark } from '#shared/text/segments.ts'

/** An anchor as the reader draws it. `id` is the anchor's, `record` the mention or claim it belongs to. */
export type MentionMark = Mark & {
  readonly role: 'mention'
  readonly record: Id
  readonly actor: Id
  readonly kind: ActorKind
  /** The actor's first mention in this text carries the letter of its kind. */
  readonly first: boolean
  /** Of a metonym: whom it means here. */
  readonly means?: Meant
}

export type Meant = { readonly actor: Id; readonly kind: ActorKind }

export type ClaimMark = Mark & {
  readonly role: 'content' | 'cue'
  readonly record: Id
  readonly status: ShownStatus
  readonly proposed: boolean
}

/** A memo or a tag on a place in the text. */
export type NoteMark = Mark & { readonly role: 'memo' | 'tag'; readonly record: Id }

export type ReaderMark = MentionMark | ClaimMark | NoteMark

export function markOfMention(mention: MentionView, kind: ActorKind, first: boolean, means: Meant | null = null): MentionMark {
  const { anchor, actor, start, end } = mention
  return { role: 'mention', id: anchor, record: mention.id, actor, kind, first, start, end, ...(means && { means }) }
}

export function markOfNote({ id, kind, anchor, start, end }: PlaceNote): NoteMark {
  return { role: kind, id: anchor, record: id, start, end }
}

/** The contents and the cue of a claim; an orphan has no place in the text. */
export function marksOfClaim(claim: ClaimView): ClaimMark[] {
  return claim.anchors.flatMap(({ id, role, start, end, state }) => {
    if ((role !== 'content' && role !== 'cue') || state === 'orphan') return []
    return { role, id, record: claim.id, status: shownStatus(claim), proposed: claim.proposed.length > 0, start, end }
  })
}

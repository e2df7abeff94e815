import type { MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ActorKind, ClaimStatus } from '#shared/model/enums.ts'
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
  readonly status: ClaimStatus
  readonly proposed: boolean
}

export type ReaderMark = MentionMark | ClaimMark

export function markOfMention(mention: MentionView, kind: ActorKind, first: boolean, means: Meant | null = null): MentionMark {
  const { anchor, actor, start, end } = mention
  return { role: 'mention', id: anchor, record: mention.id, actor, kind, first, start, end, ...(means && { means }) }
}

/** The contents and the cue of a claim; an orphan has no place in the text. */
export function marksOfClaim(claim: ClaimView): ClaimMark[] {
  return claim.anchors.flatMap(({ id, role, start, end, state }) => {
    if ((role !== 'content' && role !== 'cue') || state === 'orphan') return []
    return { role, id, record: claim.id, status: claim.status, proposed: claim.proposed.length > 0, start, end }
  })
}
